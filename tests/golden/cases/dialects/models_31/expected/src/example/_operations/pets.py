"""Requests and replies of pets, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Body, Operation, Parameter

PUT_PET: Operation[models.Pet] = Operation(
    id="putPet",
    method="PUT",
    path="/pets/{id}",
    parameters=(
        Parameter("state", "query", style="spaceDelimited", takes="string", list=True),
        Parameter("X-Flags", "header", takes="integer", list=True),
    ),
    body=Body({"application/json": lambda: models.Pet}, required=True),
    replies={
        "200": {"application/json": lambda: models.Pet},
        "404": {"application/json": lambda: str},
    },
)
