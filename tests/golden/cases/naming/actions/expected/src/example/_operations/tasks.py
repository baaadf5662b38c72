"""What goes over the wire for Tasks, shared by both clients."""

from __future__ import annotations

from .._runtime.operation import Operation, Parameter

POST_TASKS_ABORT: Operation[None] = Operation(
    id="POST /tasks/{taskId}:abort",
    method="POST",
    path="/tasks/{taskId}:abort",
    replies={"204": None},
)
COMPLETE_UPLOAD: Operation[None] = Operation(
    id="CompleteUpload",
    method="POST",
    path="/files/{fileId}:completeUpload",
    replies={"204": None},
)
POST_WORKERS_RUN: Operation[None] = Operation(
    id="POST /workers/{id}/$run",
    method="POST",
    path="/workers/{id}/$run",
    replies={"204": None},
)
GET_REPORTS_BY_FORMAT: Operation[None] = Operation(
    id="GET /reports/{year}-{month}.{format}",
    method="GET",
    path="/reports/{year}-{month}.{format}",
    parameters=(
        Parameter("year", "path", takes="integer"),
        Parameter("month", "path", takes="integer"),
    ),
    replies={"204": None},
)
GET: Operation[None] = Operation(
    id="GET /",
    method="GET",
    path="/",
    replies={"204": None},
)
GET_BY_ID: Operation[None] = Operation(
    id="GET /{id}",
    method="GET",
    path="/{id}",
    replies={"204": None},
)
