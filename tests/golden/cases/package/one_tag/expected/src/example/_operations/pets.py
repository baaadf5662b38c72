"""Requests and replies of pets, for both clients."""

from __future__ import annotations

from .._runtime.operation import Operation

DELETE_PET: Operation[None] = Operation(
    id="deletePet",
    method="DELETE",
    path="/pets/{petId}",
    replies={"204": None},
)
