"""What goes over the wire for tasks, shared by both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Operation, Parameter

LIST_TASKS: Operation[models.Task] = Operation(
    id="listTasks",
    method="GET",
    path="/tasks",
    parameters=(
        Parameter("after", "query", takes="string"),
        Parameter("owner", "query", takes="string"),
    ),
    replies={"200": {"application/json": lambda: models.Task}},
)
LIST_OTHERS: Operation[None] = Operation(
    id="listOthers",
    method="GET",
    path="/others",
    parameters=(
        Parameter("after", "query", takes="string"),
        Parameter("owner", "query", takes="string"),
    ),
    replies={"204": None},
)
