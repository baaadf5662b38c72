"""What goes over the wire for ---, shared by both clients."""

from __future__ import annotations

from .._runtime.operation import Operation

J: Operation[None] = Operation(
    id="j",
    method="GET",
    path="/j",
    replies={"204": None},
)
