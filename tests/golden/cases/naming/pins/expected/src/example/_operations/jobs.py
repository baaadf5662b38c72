"""What goes over the wire for Task Versions, shared by both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Operation

FETCH: Operation[models.Job] = Operation(
    id="getTask",
    method="GET",
    path="/tasks/{id}",
    replies={"200": {"application/json": lambda: models.Job}},
)
FORGET: Operation[None] = Operation(
    id="DELETE /tasks/{id}",
    method="DELETE",
    path="/tasks/{id}",
    replies={"204": None},
)
