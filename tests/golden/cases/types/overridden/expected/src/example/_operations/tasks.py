"""Requests and replies of tasks, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Operation, Parameter

_AFTER = Parameter("after", "query", takes="string")
_OWNER = Parameter("owner", "query", takes="string")

LIST_TASKS: Operation[models.Task] = Operation(
    id="listTasks",
    method="GET",
    path="/tasks",
    parameters=(_AFTER, _OWNER),
    replies={"200": {"application/json": lambda: models.Task}},
)
LIST_OTHERS: Operation[None] = Operation(
    id="listOthers",
    method="GET",
    path="/others",
    parameters=(_AFTER, _OWNER),
    replies={"204": None},
)
