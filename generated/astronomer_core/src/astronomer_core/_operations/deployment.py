"""Requests and replies of Deployment, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Operation, PagedOperation, Paging, Parameter

_OFFSET = Parameter("offset", "query", takes="integer")
_LIMIT = Parameter("limit", "query", takes="integer")
_ERROR = {"application/json": lambda: models.Error}

LIST_DEPLOYMENTS: PagedOperation[
    models.Deployment,
    models.DeploymentsPaginated,
] = PagedOperation(
    id="ListDeployments",
    method="GET",
    path="/organizations/{organizationId}/deployments",
    parameters=(
        Parameter("deploymentIds", "query", takes="string", list=True),
        Parameter("workspaceIds", "query", takes="string", list=True),
        _OFFSET,
        _LIMIT,
        Parameter("sorts", "query", takes="string", list=True),
    ),
    replies={
        "200": {"application/json": lambda: models.DeploymentsPaginated},
        "400": _ERROR,
        "401": _ERROR,
        "403": _ERROR,
        "500": _ERROR,
    },
    security=(("JWT",),),
    paging={
        None: Paging(
            style="offset",
            items=("deployments",),
            size="limit",
            offset="offset",
            total=("totalCount",),
            sizes=(1, 20),
        ),
    },
)
GET_DEPLOYMENT_DAG_RUNS: PagedOperation[
    models.InternalDagRunWithTaskInstances,
    models.InternalPaginationResultDagRunWithTaskInstances,
] = PagedOperation(
    id="GetDeploymentDagRuns",
    method="GET",
    path="/organizations/{organizationId}/deployments/{deploymentId}/dags/{dagId}/runs",
    parameters=(
        Parameter("pageSize", "query", takes="integer"),
        Parameter("cursor", "query"),
        Parameter("runId", "query", takes="string"),
        Parameter("logicalDate__lt", "query", takes="string"),
        Parameter("logicalDate__gt", "query", takes="string"),
        Parameter("startDate__lt", "query", takes="string"),
        Parameter("startDate__gt", "query", takes="string"),
        Parameter("endDate__lt", "query", takes="string"),
        Parameter("endDate__gt", "query", takes="string"),
        Parameter("state", "query", explode=False, takes="string", list=True),
        Parameter("runType__in", "query", explode=False, takes="string", list=True),
    ),
    replies={
        "200": {
            "application/json": lambda: models.InternalPaginationResultDagRunWithTaskInstances,
        },
        "400": _ERROR,
        "401": _ERROR,
        "403": _ERROR,
        "404": _ERROR,
        "500": _ERROR,
    },
    security=(("JWT",),),
    paging={
        None: Paging(
            style="cursor",
            items=("items",),
            cursor="cursor",
            size="pageSize",
            next=("nextCursor",),
            total=("totalCount",),
            sizes=(1, 100),
        ),
    },
)
GET_DEPLOYMENT_DAG_STRUCTURE: Operation[models.InternalDagStructure] = Operation(
    id="GetDeploymentDagStructure",
    method="GET",
    path="/organizations/{organizationId}/deployments/{deploymentId}/dags/{dagId}/structure",
    replies={
        "200": {"application/json": lambda: models.InternalDagStructure},
        "400": _ERROR,
        "401": _ERROR,
        "403": _ERROR,
        "404": _ERROR,
        "500": _ERROR,
    },
    security=(("JWT",),),
)
GET_DEPLOYMENT_LOGS: Operation[models.DeploymentLog] = Operation(
    id="GetDeploymentLogs",
    method="GET",
    path="/organizations/{organizationId}/deployments/{deploymentId}/logs",
    parameters=(
        Parameter("sources", "query", takes="string", list=True, required=True),
        _LIMIT,
        _OFFSET,
        Parameter("range", "query", takes="integer"),
        Parameter("maxNumResults", "query", takes="integer"),
        Parameter("searchId", "query", takes="string"),
        Parameter("searchText", "query", takes="string"),
    ),
    replies={
        "200": {"application/json": lambda: models.DeploymentLog},
        "400": _ERROR,
        "401": _ERROR,
        "403": _ERROR,
        "500": _ERROR,
    },
    security=(("JWT",),),
)
