"""What goes over the wire for Dogs, shared by both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Body, Operation

FIND_ALL: Operation[models.DogsFindAllReply] = Operation(
    id="DogsController_findAll",
    method="GET",
    path="/dogs",
    replies={"200": {"application/json": lambda: models.DogsFindAllReply}},
)
CREATE: Operation[None] = Operation(
    id="DogsController_create",
    method="POST",
    path="/dogs",
    body=Body({"application/json": lambda: models.DogsCreateBody}),
    replies={"201": None},
)
