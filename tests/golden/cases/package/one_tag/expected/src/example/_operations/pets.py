"""What goes over the wire for pets, shared by both clients."""

from __future__ import annotations

from .._runtime.operation import Operation

DELETE_PET: Operation[None] = Operation(
    id="deletePet",
    method="DELETE",
    path="/pets/{petId}",
    replies={"204": None},
)
