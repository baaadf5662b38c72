"""Requests and replies of Task Definitions, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import PagedOperation, Paging, Parameter

LIST_TASK_DEFINITIONS: PagedOperation[
    models.TaskDefinition,
    models.PagedResourceListOfTaskDefinition,
] = PagedOperation(
    id="ListTaskDefinitions",
    method="GET",
    path="/api/taskdefinitions",
    parameters=(
        Parameter("asAt", "query", takes="string"),
        Parameter("filter", "query", takes="string"),
        Parameter("sortBy", "query", takes="string", list=True),
        Parameter("limit", "query", takes="integer"),
        Parameter("page", "query"),
    ),
    replies={
        "200": {"application/json": lambda: models.PagedResourceListOfTaskDefinition},
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
