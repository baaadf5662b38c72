"""Requests and replies of Tasks, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Body, Operation, PagedOperation, Paging, Parameter

_TRIGGER = Parameter("trigger", "query", takes="string")
_AS_AT = Parameter("asAt", "query", takes="string")
_TASK = {"application/json": lambda: models.Task}
_LUSID_VALIDATION_PROBLEM_DETAILS = {
    "application/json": lambda: models.LusidValidationProblemDetails
}
_LUSID_PROBLEM_DETAILS = {"application/json": lambda: models.LusidProblemDetails}
_STRING = {"application/json": lambda: str}

CREATE_TASK: Operation[models.Task] = Operation(
    id="CreateTask",
    method="POST",
    path="/api/tasks",
    parameters=(_TRIGGER,),
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
        "201": _TASK,
        "400": _LUSID_VALIDATION_PROBLEM_DETAILS,
        "default": _LUSID_PROBLEM_DETAILS,
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
        _AS_AT,
        Parameter("filter", "query", takes="string"),
        Parameter("sortBy", "query", takes="string", list=True),
        Parameter("limit", "query", takes="integer"),
        Parameter("page", "query"),
    ),
    replies={
        "200": {"application/json": lambda: models.PagedResourceListOfTask},
        "400": _LUSID_VALIDATION_PROBLEM_DETAILS,
        "404": _STRING,
        "default": _LUSID_PROBLEM_DETAILS,
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
        "400": _LUSID_VALIDATION_PROBLEM_DETAILS,
        "404": _STRING,
        "default": _LUSID_PROBLEM_DETAILS,
    },
    security=(("oauth2",),),
)
GET_TASK: Operation[models.Task] = Operation(
    id="GetTask",
    method="GET",
    path="/api/tasks/{id}",
    parameters=(_AS_AT,),
    replies={
        "200": _TASK,
        "400": _LUSID_VALIDATION_PROBLEM_DETAILS,
        "404": _STRING,
        "default": _LUSID_PROBLEM_DETAILS,
    },
    security=(("oauth2",),),
)
UPDATE_TASK: Operation[models.UpdateTaskResponse] = Operation(
    id="UpdateTask",
    method="POST",
    path="/api/tasks/{id}",
    parameters=(_TRIGGER,),
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
        "400": _LUSID_VALIDATION_PROBLEM_DETAILS,
        "404": _STRING,
        "default": _LUSID_PROBLEM_DETAILS,
    },
    security=(("oauth2",),),
)
GET_TASK_HISTORY: Operation[models.ResourceListOfChangeItem] = Operation(
    id="GetTaskHistory",
    method="GET",
    path="/api/tasks/{id}/history",
    parameters=(_AS_AT,),
    replies={
        "200": {"application/json": lambda: models.ResourceListOfChangeItem},
        "400": _LUSID_VALIDATION_PROBLEM_DETAILS,
        "404": _STRING,
        "default": _LUSID_PROBLEM_DETAILS,
    },
    security=(("oauth2",),),
)
