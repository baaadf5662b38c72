"""Requests and replies of Task Runs, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Body, Operation, PagedOperation, Paging, Parameter

_ERROR_RESPONSE = {"application/json": lambda: models.ErrorResponse}
_TASK_RUN = {"application/json": lambda: models.TaskRun}

LIST_TASK_RUNS: PagedOperation[
    models.TaskRunSummary,
    models.TaskRunSummaryPagedItems,
] = PagedOperation(
    id="listTaskRuns",
    method="GET",
    path="/v1/tasks/runs",
    parameters=(
        Parameter("sort", "query", takes="string"),
        Parameter("names", "query", takes="string"),
        Parameter("status", "query", takes="string"),
        Parameter("versions", "query", takes="string"),
        Parameter("acls", "query", takes="string"),
        Parameter("pageSize", "query", takes="integer"),
        Parameter("pageToken", "query"),
    ),
    replies={
        "200": {"application/json": lambda: models.TaskRunSummaryPagedItems},
        "400": _ERROR_RESPONSE,
        "401": _ERROR_RESPONSE,
        "403": _ERROR_RESPONSE,
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
CREATE_TASK_RUN: Operation[models.TaskRun] = Operation(
    id="createTaskRun",
    method="POST",
    path="/v1/tasks/runs",
    body=Body(
        {
            "application/json-patch+json": lambda: models.CreateTaskRunRequest,
            "application/json": lambda: models.CreateTaskRunRequest,
            "text/json": lambda: models.CreateTaskRunRequest,
            "application/*+json": lambda: models.CreateTaskRunRequest,
        },
    ),
    replies={
        "201": _TASK_RUN,
        "400": _ERROR_RESPONSE,
        "401": _ERROR_RESPONSE,
        "403": _ERROR_RESPONSE,
        "500": _ERROR_RESPONSE,
        "default": _ERROR_RESPONSE,
    },
    security=(("Bearer",),),
)
GET_TASK_RUN: Operation[models.TaskRun] = Operation(
    id="getTaskRun",
    method="GET",
    path="/v1/tasks/runs/{runId}",
    replies={
        "200": _TASK_RUN,
        "400": _ERROR_RESPONSE,
        "401": _ERROR_RESPONSE,
        "403": _ERROR_RESPONSE,
        "404": _ERROR_RESPONSE,
        "500": _ERROR_RESPONSE,
        "default": _ERROR_RESPONSE,
    },
    security=(("Bearer",),),
)
ABORT_TASK_RUN: Operation[models.TaskRunSummary] = Operation(
    id="abortTaskRun",
    method="PUT",
    path="/v1/tasks/runs/{runId}:abort",
    replies={
        "200": {"application/json": lambda: models.TaskRunSummary},
        "400": _ERROR_RESPONSE,
        "401": _ERROR_RESPONSE,
        "403": _ERROR_RESPONSE,
        "404": _ERROR_RESPONSE,
        "500": _ERROR_RESPONSE,
        "default": _ERROR_RESPONSE,
    },
    security=(("Bearer",),),
)
HEARTBEAT_TASK_RUN: Operation[models.TaskRunHeartbeat] = Operation(
    id="heartbeatTaskRun",
    method="POST",
    path="/v1/tasks/runs/{runId}:heartbeat",
    body=Body(
        {
            "application/json-patch+json": lambda: models.HeartbeatTaskRunRequest,
            "application/json": lambda: models.HeartbeatTaskRunRequest,
            "text/json": lambda: models.HeartbeatTaskRunRequest,
            "application/*+json": lambda: models.HeartbeatTaskRunRequest,
        },
    ),
    replies={
        "200": {"application/json": lambda: models.TaskRunHeartbeat},
        "400": _ERROR_RESPONSE,
        "401": _ERROR_RESPONSE,
        "403": _ERROR_RESPONSE,
        "404": _ERROR_RESPONSE,
        "500": _ERROR_RESPONSE,
        "default": _ERROR_RESPONSE,
    },
    security=(("Bearer",),),
)
