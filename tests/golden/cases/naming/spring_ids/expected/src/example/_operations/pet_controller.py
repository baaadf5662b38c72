"""What goes over the wire for pet-controller, shared by both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Operation

LIST: Operation[models.PetControllerListReply] = Operation(
    id="list",
    method="GET",
    path="/pets",
    replies={"200": {"application/json": lambda: models.PetControllerListReply}},
)
