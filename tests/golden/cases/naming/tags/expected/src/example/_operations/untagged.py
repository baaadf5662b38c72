"""What goes over the wire for the operations without a tag, shared by both clients."""

from __future__ import annotations

from .._runtime.operation import Operation

H: Operation[None] = Operation(
    id="h",
    method="GET",
    path="/h",
    replies={"204": None},
)
