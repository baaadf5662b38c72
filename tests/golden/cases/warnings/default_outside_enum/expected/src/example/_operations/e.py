"""Requests and replies of e, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Operation, Parameter

E: Operation[models.EReply] = Operation(
    id="e",
    method="GET",
    path="/e",
    parameters=(
        Parameter("sort", "query", takes="string"),
        Parameter("mode", "query", takes="string"),
    ),
    replies={"200": {"application/json": lambda: models.EReply}},
)
