"""Requests and replies of things, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Body, Operation

ADD_THING: Operation[models.Thing] = Operation(
    id="addThing",
    method="POST",
    path="/things",
    body=Body({"application/json": lambda: models.Thing}, required=True),
    replies={"200": {"application/json": lambda: models.Thing}},
)
