"""What goes over the wire for things, shared by both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Body, Operation, Parameter

GET_THING: Operation[models.Maybe | None] = Operation(
    id="getThing",
    method="GET",
    path="/things/{id}",
    parameters=(Parameter("q", "query", takes="string"),),
    replies={"200": {"application/json": lambda: models.Maybe | None}},
)
PUT_THING: Operation[list[models.Maybe | None] | None] = Operation(
    id="putThing",
    method="PUT",
    path="/things/{id}",
    body=Body({"application/json": lambda: models.Maybe}, required=True),
    replies={"200": {"application/json": lambda: list[models.Maybe | None] | None}},
)
