"""What goes over the wire for default, shared by both clients."""

from __future__ import annotations

from .._runtime.operation import Operation

I: Operation[None] = Operation(
    id="i",
    method="GET",
    path="/i",
    replies={"204": None},
)
