"""Requests and replies of Project Analysis Creation Batch, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Body, Operation, PagedOperation, Paging, Parameter

_ANALYSIS_CREATION_BATCH = {
    "application/vnd.illumina.v3+json": lambda: models.AnalysisCreationBatch
}
_PROBLEM = {"application/problem+json": lambda: models.Problem}
_CURSOR_PAGING = Paging(
    style="cursor",
    items=("items",),
    cursor="pageToken",
    size="pageSize",
    offset="pageOffset",
    offset_when=("pageOffset",),
    next=("nextPageToken",),
    total=("totalItemCount",),
    cap=200000,
)

CREATE_ANALYSIS_CREATION_BATCH: Operation[models.AnalysisCreationBatch] = Operation(
    id="createAnalysisCreationBatch",
    method="POST",
    path="/api/projects/{projectId}/analysisCreationBatch",
    parameters=(Parameter("Idempotency-Key", "header", takes="string"),),
    body=Body(
        {
            "application/vnd.illumina.v3+json": lambda: models.CreateAnalysisCreationBatch,
        },
        required=True,
    ),
    replies={"201": _ANALYSIS_CREATION_BATCH, "default": _PROBLEM},
    versions={"v3": ("application/vnd.illumina.v3+json",)},
    security=(("JwtAuth",), ("ApiKeyAuth",)),
    idempotency_key="Idempotency-Key",
)
GET_ANALYSIS_CREATION_BATCH: Operation[models.AnalysisCreationBatch] = Operation(
    id="getAnalysisCreationBatch",
    method="GET",
    path="/api/projects/{projectId}/analysisCreationBatch/{batchId}",
    replies={"200": _ANALYSIS_CREATION_BATCH, "default": _PROBLEM},
    versions={"v3": ("application/vnd.illumina.v3+json",)},
    security=(("JwtAuth",), ("ApiKeyAuth",)),
)
GET_ANALYSIS_CREATION_BATCH_ITEMS: PagedOperation[
    models.AnalysisCreationBatchItemV4 | models.AnalysisCreationBatchItemV3,
    models.AnalysisCreationBatchItemPagedListV4
    | models.AnalysisCreationBatchItemPagedListV3,
] = PagedOperation(
    id="getAnalysisCreationBatchItems",
    method="GET",
    path="/api/projects/{projectId}/analysisCreationBatch/{batchId}/items",
    parameters=(
        Parameter("status", "query", takes="string", list=True),
        Parameter("pageOffset", "query", takes="string"),
        Parameter("pageToken", "query"),
        Parameter("pageSize", "query", takes="string"),
    ),
    replies={
        "200": {
            "application/vnd.illumina.v4+json": lambda: models.AnalysisCreationBatchItemPagedListV4,
            "application/vnd.illumina.v3+json": lambda: models.AnalysisCreationBatchItemPagedListV3,
        },
        "default": _PROBLEM,
    },
    versions={
        "v4": ("application/vnd.illumina.v4+json",),
        "v3": ("application/vnd.illumina.v3+json",),
    },
    security=(("JwtAuth",), ("ApiKeyAuth",)),
    paging={"v4": _CURSOR_PAGING, "v3": _CURSOR_PAGING},
)
GET_ANALYSIS_CREATION_BATCH_ITEM: Operation[
    models.AnalysisCreationBatchItemV4 | models.AnalysisCreationBatchItemV3
] = Operation(
    id="getAnalysisCreationBatchItem",
    method="GET",
    path="/api/projects/{projectId}/analysisCreationBatch/{batchId}/items/{itemId}",
    replies={
        "200": {
            "application/vnd.illumina.v4+json": lambda: models.AnalysisCreationBatchItemV4,
            "application/vnd.illumina.v3+json": lambda: models.AnalysisCreationBatchItemV3,
        },
        "default": _PROBLEM,
    },
    versions={
        "v4": ("application/vnd.illumina.v4+json",),
        "v3": ("application/vnd.illumina.v3+json",),
    },
    security=(("JwtAuth",), ("ApiKeyAuth",)),
)
