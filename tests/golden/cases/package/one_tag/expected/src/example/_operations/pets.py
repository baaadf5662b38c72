"""What goes over the wire for pets, shared by both clients."""

from __future__ import annotations

from .._runtime.operation import Operation, Parameter

DELETE_PET: Operation[None] = Operation(
    id="deletePet",
    method="DELETE",
    path="/pets/{petId}",
    parameters=(Parameter("petId", "path"),),
    replies={"204": None},
)
