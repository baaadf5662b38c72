"""Requests and replies of Workflow Runs, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Body, Operation, PagedOperation, Paging, Parameter

_INCLUDE = Parameter("include", "query", explode=False, takes="string", list=True)
_ERROR_RESPONSE = {"application/json": lambda: models.ErrorResponse}

LIST_WORKFLOW_RUNS: PagedOperation[
    models.WorkflowRunCompact,
    models.WorkflowRunList,
] = PagedOperation(
    id="listWorkflowRuns",
    method="GET",
    path="/v1/workflows/runs",
    parameters=(
        Parameter("status", "query", explode=False, takes="string", list=True),
        Parameter("tenantId", "query", takes="string"),
        Parameter("name", "query", takes="string"),
        _INCLUDE,
        Parameter("pageSize", "query", takes="integer"),
        Parameter("pageToken", "query"),
        Parameter("sort", "query", takes="string"),
    ),
    replies={
        "200": {"application/json": lambda: models.WorkflowRunList},
        "400": _ERROR_RESPONSE,
        "401": _ERROR_RESPONSE,
        "403": _ERROR_RESPONSE,
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
ABORT_WORKFLOW_RUN: Operation[models.WorkflowRun] = Operation(
    id="abortWorkflowRun",
    method="PUT",
    path="/v1/workflows/runs/{runId}:abort",
    parameters=(_INCLUDE,),
    body=Body(
        {
            "application/json-patch+json": lambda: models.AbortWorkflowRunRequest,
            "application/json": lambda: models.AbortWorkflowRunRequest,
            "text/json": lambda: models.AbortWorkflowRunRequest,
            "application/*+json": lambda: models.AbortWorkflowRunRequest,
        },
    ),
    replies={
        "200": {"application/json": lambda: models.WorkflowRun},
        "400": _ERROR_RESPONSE,
        "401": _ERROR_RESPONSE,
        "403": _ERROR_RESPONSE,
        "404": _ERROR_RESPONSE,
        "default": _ERROR_RESPONSE,
    },
    security=(("Bearer",),),
)
