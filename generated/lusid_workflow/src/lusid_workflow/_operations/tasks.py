"""What goes over the wire for Tasks, shared by both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Body, Operation, PagedOperation, Paging, Parameter

CREATE_TASK: Operation[models.Task] = Operation(
    id="CreateTask",
    method="POST",
    path="/api/tasks",
    parameters=(Parameter("trigger", "query", takes="string"),),
    body=Body(
        {
            "application/json-patch+json": lambda: models.CreateTaskRequest,
            "application/json": lambda: models.CreateTaskRequest,
            "text/json": lambda: models.CreateTaskRequest,
            "application/*+json": lambda: models.CreateTaskRequest,
        },
        required=True,
    ),
    replies={
        "201": {"application/json": lambda: models.Task},
        "400": {"application/json": lambda: models.LusidValidationProblemDetails},
        "default": {"application/json": lambda: models.LusidProblemDetails},
    },
    security=(("oauth2",),),
)
LIST_TASKS: PagedOperation[
    models.Task,
    models.PagedResourceListOfTask,
] = PagedOperation(
    id="ListTasks",
    method="GET",
    path="/api/tasks",
    parameters=(
        Parameter("asAt", "query", takes="string"),
        Parameter("filter", "query", takes="string"),
        Parameter("sortBy", "query", takes="string", list=True),
        Parameter("limit", "query", takes="integer"),
        Parameter("page", "query"),
    ),
    replies={
        "200": {"application/json": lambda: models.PagedResourceListOfTask},
        "400": {"application/json": lambda: models.LusidValidationProblemDetails},
        "404": {"application/json": lambda: str},
        "default": {"application/json": lambda: models.LusidProblemDetails},
    },
    security=(("oauth2",),),
    paging={
        None: Paging(
            style="cursor",
            items=("values",),
            cursor="page",
            size="limit",
            next=("nextPage",),
            sizes=(1, 10),
        ),
    },
)
DELETE_TASK: Operation[models.DeletedEntityResponse] = Operation(
    id="DeleteTask",
    method="DELETE",
    path="/api/tasks/{id}",
    replies={
        "200": {"application/json": lambda: models.DeletedEntityResponse},
        "400": {"application/json": lambda: models.LusidValidationProblemDetails},
        "404": {"application/json": lambda: str},
        "default": {"application/json": lambda: models.LusidProblemDetails},
    },
    security=(("oauth2",),),
)
GET_TASK: Operation[models.Task] = Operation(
    id="GetTask",
    method="GET",
    path="/api/tasks/{id}",
    parameters=(Parameter("asAt", "query", takes="string"),),
    replies={
        "200": {"application/json": lambda: models.Task},
        "400": {"application/json": lambda: models.LusidValidationProblemDetails},
        "404": {"application/json": lambda: str},
        "default": {"application/json": lambda: models.LusidProblemDetails},
    },
    security=(("oauth2",),),
)
UPDATE_TASK: Operation[models.UpdateTaskResponse] = Operation(
    id="UpdateTask",
    method="POST",
    path="/api/tasks/{id}",
    parameters=(Parameter("trigger", "query", takes="string"),),
    body=Body(
        {
            "application/json-patch+json": lambda: models.UpdateTaskRequest,
            "application/json": lambda: models.UpdateTaskRequest,
            "text/json": lambda: models.UpdateTaskRequest,
            "application/*+json": lambda: models.UpdateTaskRequest,
        },
    ),
    replies={
        "200": {"application/json": lambda: models.UpdateTaskResponse},
        "400": {"application/json": lambda: models.LusidValidationProblemDetails},
        "404": {"application/json": lambda: str},
        "default": {"application/json": lambda: models.LusidProblemDetails},
    },
    security=(("oauth2",),),
)
GET_TASK_HISTORY: Operation[models.ResourceListOfChangeItem] = Operation(
    id="GetTaskHistory",
    method="GET",
    path="/api/tasks/{id}/history",
    parameters=(Parameter("asAt", "query", takes="string"),),
    replies={
        "200": {"application/json": lambda: models.ResourceListOfChangeItem},
        "400": {"application/json": lambda: models.LusidValidationProblemDetails},
        "404": {"application/json": lambda: str},
        "default": {"application/json": lambda: models.LusidProblemDetails},
    },
    security=(("oauth2",),),
)
