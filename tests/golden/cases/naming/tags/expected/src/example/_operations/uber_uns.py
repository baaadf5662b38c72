"""What goes over the wire for Über uns, shared by both clients."""

from __future__ import annotations

from .._runtime.operation import Operation

K: Operation[None] = Operation(
    id="k",
    method="GET",
    path="/k",
    replies={"204": None},
)
