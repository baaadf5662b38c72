"""What goes over the wire for pets, shared by both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Body, Operation

ADD_PET: Operation[models.Pet] = Operation(
    id="addPet",
    method="POST",
    path="/pets",
    body=Body({"application/json": lambda: models.Pet}, required=True),
    replies={"200": {"application/json": lambda: models.Pet}},
)
