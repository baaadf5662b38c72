"""What goes over the wire for servers, shared by both clients."""

from __future__ import annotations

from .._runtime.operation import Operation

PLAIN: Operation[None] = Operation(
    id="plain",
    method="GET",
    path="/a",
    replies={"204": None},
)
