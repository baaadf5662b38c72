"""Requests and replies of Tasks, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Body, Operation, PagedOperation, Paging, Parameter

_ERROR_RESPONSE = {"application/json": lambda: models.ErrorResponse}
_TASK = {"application/json": lambda: models.Task}

LIST_TASKS: PagedOperation[
    models.TaskSummary,
    models.TaskSummaryPagedItems,
] = PagedOperation(
    id="listTasks",
    method="GET",
    path="/v1/tasks",
    parameters=(
        Parameter("names", "query", takes="string"),
        Parameter("acls", "query", takes="string"),
        Parameter("pageSize", "query", takes="integer"),
        Parameter("sort", "query", takes="string"),
        Parameter("pageToken", "query"),
    ),
    replies={
        "200": {"application/json": lambda: models.TaskSummaryPagedItems},
        "400": _ERROR_RESPONSE,
        "401": _ERROR_RESPONSE,
        "403": _ERROR_RESPONSE,
        "404": _ERROR_RESPONSE,
        "500": _ERROR_RESPONSE,
        "default": _ERROR_RESPONSE,
    },
    security=(("Basic",), ("Bearer",)),
    paging={
        None: Paging(
            style="cursor",
            items=("items",),
            cursor="pageToken",
            size="pageSize",
            next=("nextPageToken",),
            total=("totalItemCount",),
            sizes=(1, 10),
        ),
    },
)
CREATE_TASK: Operation[models.Task] = Operation(
    id="createTask",
    method="POST",
    path="/v1/tasks",
    body=Body(
        {
            "application/json-patch+json": lambda: models.CreateTaskRequest,
            "application/json": lambda: models.CreateTaskRequest,
            "text/json": lambda: models.CreateTaskRequest,
            "application/*+json": lambda: models.CreateTaskRequest,
        },
    ),
    replies={
        "201": _TASK,
        "400": _ERROR_RESPONSE,
        "401": _ERROR_RESPONSE,
        "403": _ERROR_RESPONSE,
        "404": _ERROR_RESPONSE,
        "409": _ERROR_RESPONSE,
        "500": _ERROR_RESPONSE,
        "default": _ERROR_RESPONSE,
    },
    security=(("Basic",), ("Bearer",)),
)
GET_TASK: Operation[models.TaskSummary] = Operation(
    id="getTask",
    method="GET",
    path="/v1/tasks/{taskId}",
    replies={
        "200": {"application/json": lambda: models.TaskSummary},
        "400": _ERROR_RESPONSE,
        "401": _ERROR_RESPONSE,
        "403": _ERROR_RESPONSE,
        "404": _ERROR_RESPONSE,
        "500": _ERROR_RESPONSE,
        "default": _ERROR_RESPONSE,
    },
    security=(("Basic",), ("Bearer",)),
)
UPDATE_TASK: Operation[models.Task] = Operation(
    id="updateTask",
    method="PATCH",
    path="/v1/tasks/{taskId}",
    body=Body(
        {
            "application/json-patch+json": lambda: models.UpdateTaskRequest,
            "application/json": lambda: models.UpdateTaskRequest,
            "text/json": lambda: models.UpdateTaskRequest,
            "application/*+json": lambda: models.UpdateTaskRequest,
        },
    ),
    replies={
        "200": _TASK,
        "400": _ERROR_RESPONSE,
        "401": _ERROR_RESPONSE,
        "403": _ERROR_RESPONSE,
        "404": _ERROR_RESPONSE,
        "409": _ERROR_RESPONSE,
        "500": _ERROR_RESPONSE,
        "default": _ERROR_RESPONSE,
    },
    security=(("Basic",), ("Bearer",)),
)
