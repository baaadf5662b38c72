"""What goes over the wire for the operations without a tag, shared by both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Body, Operation

ADD_ANIMALS: Operation[models.Animals] = Operation(
    id="addAnimals",
    method="POST",
    path="/animals",
    body=Body({"application/json": lambda: models.Animals}, required=True),
    replies={"200": {"application/json": lambda: models.Animals}},
)
PUT_ANIMAL: Operation[models.Animal] = Operation(
    id="putAnimal",
    method="PUT",
    path="/animal",
    body=Body({"application/json": lambda: models.Animal}, required=True),
    replies={"200": {"application/json": lambda: models.Animal}},
)
