"""What goes over the wire for class, shared by both clients."""

from __future__ import annotations

from .._runtime.operation import Operation

E: Operation[None] = Operation(
    id="e",
    method="GET",
    path="/e",
    replies={"204": None},
)
