"""Requests and replies of pets, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Body, Operation, Parameter

LIST_PETS: Operation[list[models.Pet]] = Operation(
    id="listPets",
    method="GET",
    path="/pets",
    parameters=(
        Parameter("limit", "query", takes="integer"),
        Parameter("ids", "query", explode=False, takes="string", list=True),
        Parameter("tags", "query", takes="string", list=True),
        Parameter("pipes", "query", style="pipeDelimited", takes="string", list=True),
    ),
    replies={
        "200": {"application/json": lambda: list[models.Pet]},
        "default": {"application/json": lambda: models.Error},
    },
    security=(("key",),),
)
ADD_PET: Operation[models.Pet] = Operation(
    id="addPet",
    method="POST",
    path="/pets",
    body=Body({"application/json": lambda: models.Pet}, required=True),
    replies={"201": {"application/json": lambda: models.Pet}},
    security=(("key",), ("user",)),
)
GET_PHOTO: Operation[bytes] = Operation(
    id="getPhoto",
    method="GET",
    path="/pets/{id}/photo",
    replies={"200": {"image/png": lambda: bytes}},
    security=(("key",),),
)
