"""Requests and replies of a \"\"\" b, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Operation, Parameter

READ: Operation[models.Thing] = Operation(
    id="read",
    method="GET",
    path="/a",
    parameters=(
        Parameter("q", "query", takes="string"),
        Parameter("r", "query", takes="string"),
    ),
    replies={"200": {"application/json": lambda: models.Thing}},
)
WRITE: Operation[None] = Operation(
    id="write",
    method="PUT",
    path="/a",
    replies={"204": None},
)
