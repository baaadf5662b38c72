"""What goes over the wire for pets, shared by both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Body, Operation, Parameter

A: Operation[models.Pets] = Operation(
    id="a",
    method="GET",
    path="/a",
    parameters=(Parameter("limit", "query", takes="integer"),),
    replies={"200": {"application/json": lambda: models.Pets}},
)
B: Operation[None] = Operation(
    id="b",
    method="PUT",
    path="/b",
    body=Body({"application/json": lambda: models.Pet}, required=True),
    replies={"204": None},
)
