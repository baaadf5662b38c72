"""What goes over the wire for the operations without a tag, shared by both clients."""

from __future__ import annotations

from .._runtime.operation import Operation

IS_ALIVE: Operation[None] = Operation(
    id="isAlive",
    method="GET",
    path="/ping",
    replies={"204": None},
)
