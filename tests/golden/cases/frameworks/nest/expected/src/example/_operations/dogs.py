"""Requests and replies of dogs, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Body, Operation, Parameter

_DOG = {"application/json": lambda: models.Dog}

DOGS_CONTROLLER_CREATE: Operation[models.Dog] = Operation(
    id="DogsController_create",
    method="POST",
    path="/dogs",
    body=Body({"application/json": lambda: models.CreateDogDto}, required=True),
    replies={"201": _DOG},
    security=(("bearer",),),
)
DOGS_CONTROLLER_FIND_ALL: Operation[models.DogsControllerFindAllReply] = Operation(
    id="DogsController_findAll",
    method="GET",
    path="/dogs",
    parameters=(
        Parameter("page", "query", takes="number"),
        Parameter("limit", "query", takes="number"),
        Parameter("coat", "query", takes="string"),
    ),
    replies={"200": {"application/json": lambda: models.DogsControllerFindAllReply}},
    security=(("bearer",),),
)
DOGS_CONTROLLER_UPDATE: Operation[models.Dog] = Operation(
    id="DogsController_update",
    method="PATCH",
    path="/dogs/{id}",
    body=Body({"application/json": lambda: models.UpdateDogDto}, required=True),
    replies={"200": _DOG},
)
DOGS_CONTROLLER_REMOVE: Operation[None] = Operation(
    id="DogsController_remove",
    method="DELETE",
    path="/dogs/{id}",
    replies={"204": None},
)
