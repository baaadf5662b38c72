"""What goes over the wire for the operations without a tag, shared by both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Operation

FIRST: Operation[models.Pet] = Operation(
    id="first",
    method="GET",
    path="/pets/first",
    replies={"200": {"application/json": lambda: models.Pet}},
)
NIGHT: Operation[models.DogOrFoxReply] = Operation(
    id="night",
    method="GET",
    path="/foxes",
    replies={"200": {"application/json": lambda: models.DogOrFoxReply}},
)
WALK: Operation[models.DogOrFoxReply] = Operation(
    id="walk",
    method="GET",
    path="/dogs",
    replies={"200": {"application/json": lambda: models.DogOrFoxReply}},
)
