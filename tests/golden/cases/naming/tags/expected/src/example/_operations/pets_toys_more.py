"""What goes over the wire for Pet's "toys" & more, shared by both clients."""

from __future__ import annotations

from .._runtime.operation import Operation

C: Operation[None] = Operation(
    id="c",
    method="GET",
    path="/c",
    replies={"204": None},
)
