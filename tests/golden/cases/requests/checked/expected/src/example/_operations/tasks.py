"""Requests and replies of tasks, for both clients."""

from __future__ import annotations

from typing import Any

from .. import models
from .._constraints import RULES
from .._runtime.operation import Body, Operation, Parameter, Rule

_KEY = Parameter("key", "path", takes="string", rule=Rule(pattern="^[A-Z]+-\\d+\\Z"))

LIST_TASKS: Operation[None] = Operation(
    id="listTasks",
    method="GET",
    path="/tasks/{key}",
    parameters=(
        _KEY,
        Parameter("limit", "query", takes="integer", rule=Rule(minimum=1, maximum=100)),
        Parameter(
            "state", "query", takes="string", rule=Rule(like=lambda: RULES["State"])
        ),
        Parameter("word", "query", takes="string"),
        Parameter("plain", "query", takes="string"),
    ),
    replies={"204": None},
)
ADD_TASK: Operation[None] = Operation(
    id="addTask",
    method="POST",
    path="/tasks/{key}",
    parameters=(_KEY,),
    body=Body(
        {
            "application/json": lambda: models.Task,
            "application/x-www-form-urlencoded": lambda: dict[str, Any],
        },
        required=True,
        rules={
            "application/json": Rule(like=lambda: RULES["Task"]),
            "application/x-www-form-urlencoded": Rule(max_properties=2),
        },
    ),
    replies={"204": None},
)
