"""What goes over the wire for pets, shared by both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Operation, Parameter

GET_PET: Operation[models.Pet] = Operation(
    id="getPet",
    method="GET",
    path="/pets/{petId}",
    parameters=(
        Parameter("fields", "query", takes="string", list=True),
        Parameter("asAt", "query", takes="string"),
    ),
    replies={
        "200": {"application/json": lambda: models.Pet},
        "404": {"application/problem+json": lambda: models.Problem},
    },
    security=(("key",),),
)
