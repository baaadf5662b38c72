"""What goes over the wire for things, shared by both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Operation, Parameter

FIND_THINGS: Operation[models.Thing] = Operation(
    id="findThings",
    method="GET",
    path="/things",
    parameters=(
        Parameter("order", "query", takes="string"),
        Parameter("level", "query", takes="integer"),
        Parameter("kinds", "query", takes="integer", list=True),
    ),
    replies={"200": {"application/json": lambda: models.Thing}},
)
