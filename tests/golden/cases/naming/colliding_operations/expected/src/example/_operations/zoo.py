"""What goes over the wire for zoo, shared by both clients."""

from __future__ import annotations

from .._runtime.operation import Operation

GET_PET: Operation[None] = Operation(
    id="GET-PET",
    method="GET",
    path="/other",
    replies={"204": None},
)
