"""Requests and replies of Task Versions, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Body, Operation, PagedOperation, Paging, Parameter

_ERROR_RESPONSE = {"application/json": lambda: models.ErrorResponse}
_TASK_VERSION = {"application/json": lambda: models.TaskVersion}

LIST_TASK_VERSIONS: PagedOperation[
    models.TaskVersionSummary,
    models.TaskVersionSummaryPagedItems,
] = PagedOperation(
    id="listTaskVersions",
    method="GET",
    path="/v1/tasks/{taskId}/versions",
    parameters=(
        Parameter("sort", "query", takes="string"),
        Parameter("versions", "query", takes="string"),
        Parameter("ids", "query", takes="string"),
        Parameter("acls", "query", takes="string"),
        Parameter("pageSize", "query", takes="integer"),
        Parameter("pageToken", "query"),
    ),
    replies={
        "200": {"application/json": lambda: models.TaskVersionSummaryPagedItems},
        "400": _ERROR_RESPONSE,
        "401": _ERROR_RESPONSE,
        "403": _ERROR_RESPONSE,
        "404": _ERROR_RESPONSE,
        "500": _ERROR_RESPONSE,
        "default": _ERROR_RESPONSE,
    },
    security=(("Bearer",),),
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
CREATE_TASK_VERSION: Operation[models.TaskVersion] = Operation(
    id="createTaskVersion",
    method="POST",
    path="/v1/tasks/{taskId}/versions",
    body=Body(
        {
            "application/json-patch+json": lambda: models.CreateTaskVersionRequest,
            "application/json": lambda: models.CreateTaskVersionRequest,
            "text/json": lambda: models.CreateTaskVersionRequest,
            "application/*+json": lambda: models.CreateTaskVersionRequest,
        },
    ),
    replies={
        "201": _TASK_VERSION,
        "400": _ERROR_RESPONSE,
        "401": _ERROR_RESPONSE,
        "403": _ERROR_RESPONSE,
        "404": _ERROR_RESPONSE,
        "409": _ERROR_RESPONSE,
        "500": _ERROR_RESPONSE,
        "default": _ERROR_RESPONSE,
    },
    security=(("Bearer",),),
)
GET_TASK_VERSION: Operation[models.TaskVersion] = Operation(
    id="getTaskVersion",
    method="GET",
    path="/v1/tasks/{taskId}/versions/{versionId}",
    replies={
        "200": _TASK_VERSION,
        "400": _ERROR_RESPONSE,
        "401": _ERROR_RESPONSE,
        "403": _ERROR_RESPONSE,
        "404": _ERROR_RESPONSE,
        "500": _ERROR_RESPONSE,
        "default": _ERROR_RESPONSE,
    },
    security=(("Bearer",),),
)
UPDATE_TASK_VERSION: Operation[models.TaskVersion] = Operation(
    id="updateTaskVersion",
    method="PATCH",
    path="/v1/tasks/{taskId}/versions/{versionId}",
    body=Body(
        {
            "application/json-patch+json": lambda: models.UpdateTaskVersionRequest,
            "application/json": lambda: models.UpdateTaskVersionRequest,
            "text/json": lambda: models.UpdateTaskVersionRequest,
            "application/*+json": lambda: models.UpdateTaskVersionRequest,
        },
    ),
    replies={
        "200": _TASK_VERSION,
        "400": _ERROR_RESPONSE,
        "401": _ERROR_RESPONSE,
        "403": _ERROR_RESPONSE,
        "404": _ERROR_RESPONSE,
        "500": _ERROR_RESPONSE,
        "default": _ERROR_RESPONSE,
    },
    security=(("Bearer",),),
)
LAUNCH_TASK_RUN: Operation[models.TaskRun] = Operation(
    id="launchTaskRun",
    method="POST",
    path="/v1/tasks/{taskId}/versions/{versionId}:launch",
    body=Body(
        {
            "application/json-patch+json": lambda: models.LaunchTaskRequest,
            "application/json": lambda: models.LaunchTaskRequest,
            "text/json": lambda: models.LaunchTaskRequest,
            "application/*+json": lambda: models.LaunchTaskRequest,
        },
    ),
    replies={
        "201": {"application/json": lambda: models.TaskRun},
        "400": _ERROR_RESPONSE,
        "401": _ERROR_RESPONSE,
        "403": _ERROR_RESPONSE,
        "404": _ERROR_RESPONSE,
        "500": _ERROR_RESPONSE,
        "default": _ERROR_RESPONSE,
    },
    security=(("Bearer",),),
)
