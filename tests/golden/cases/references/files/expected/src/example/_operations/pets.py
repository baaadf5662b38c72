"""What goes over the wire for pets, shared by both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Operation

LIST_PETS: Operation[list[models.Pet]] = Operation(
    id="listPets",
    method="GET",
    path="/pets",
    replies={"200": {"application/json": lambda: list[models.Pet]}},
)
GET_PET: Operation[models.Pet] = Operation(
    id="getPet",
    method="GET",
    path="/pets/{id}",
    replies={"200": {"application/json": lambda: models.Pet}},
)
