"""What goes over the wire for pets, shared by both clients."""

from __future__ import annotations

from .._runtime.operation import Operation

GET_PET_PETS_BY_ID: Operation[None] = Operation(
    id="getPet",
    method="GET",
    path="/pets/{id}",
    replies={"204": None},
)
GET_PET_ZOO_PETS: Operation[None] = Operation(
    id="get_pet",
    method="GET",
    path="/zoo/pets/{id}",
    replies={"204": None},
)
PETS_GET: Operation[None] = Operation(
    id="Pets",
    method="GET",
    path="/pets",
    replies={"204": None},
)
PETS_POST: Operation[None] = Operation(
    id="pets",
    method="POST",
    path="/pets",
    replies={"204": None},
)
