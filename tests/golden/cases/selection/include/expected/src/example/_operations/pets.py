"""Requests and replies of pets, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Operation

LIST_PETS: Operation[models.Pet] = Operation(
    id="listPets",
    method="GET",
    path="/pets",
    replies={"200": {"application/json": lambda: models.Pet}},
)
