"""Requests and replies of the operations without a tag, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Operation, Parameter

GET_READING: Operation[models.Reading] = Operation(
    id="getReading",
    method="GET",
    path="/readings",
    parameters=(Parameter("count", "query", takes="integer"),),
    replies={"200": {"application/json": lambda: models.Reading}},
)
