"""What goes over the wire for close, shared by both clients."""

from __future__ import annotations

from .._runtime.operation import Operation

D: Operation[None] = Operation(
    id="d",
    method="GET",
    path="/d",
    replies={"204": None},
)
