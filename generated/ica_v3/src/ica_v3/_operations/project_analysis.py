"""Requests and replies of Project Analysis, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Body, Operation, PagedOperation, Paging, Parameter

_PROBLEM = {"application/problem+json": lambda: models.Problem}

GET_ANALYSIS: Operation[models.AnalysisV4 | models.AnalysisV3] = Operation(
    id="getAnalysis",
    method="GET",
    path="/api/projects/{projectId}/analyses/{analysisId}",
    replies={
        "200": {
            "application/vnd.illumina.v4+json": lambda: models.AnalysisV4,
            "application/vnd.illumina.v3+json": lambda: models.AnalysisV3,
        },
        "default": _PROBLEM,
    },
    versions={
        "v4": ("application/vnd.illumina.v4+json",),
        "v3": ("application/vnd.illumina.v3+json",),
    },
    security=(("JwtAuth",), ("ApiKeyAuth",)),
)
UPDATE_ANALYSIS: Operation[models.AnalysisV4 | models.AnalysisV3] = Operation(
    id="updateAnalysis",
    method="PUT",
    path="/api/projects/{projectId}/analyses/{analysisId}",
    parameters=(Parameter("If-Match", "header", takes="string"),),
    body=Body(
        {
            "application/vnd.illumina.v4+json": lambda: models.AnalysisV4,
            "application/vnd.illumina.v3+json": lambda: models.AnalysisV3,
            "application/json": lambda: models.AnalysisV3,
        },
        required=True,
    ),
    replies={
        "200": {
            "application/vnd.illumina.v4+json": lambda: models.AnalysisV4,
            "application/vnd.illumina.v3+json": lambda: models.AnalysisV3,
        },
        "default": _PROBLEM,
    },
    versions={
        "v4": ("application/vnd.illumina.v4+json",),
        "v3": ("application/vnd.illumina.v3+json", "application/json"),
    },
    security=(("JwtAuth",), ("ApiKeyAuth",)),
)
ABORT_ANALYSIS: Operation[None] = Operation(
    id="abortAnalysis",
    method="POST",
    path="/api/projects/{projectId}/analyses/{analysisId}:abort",
    replies={"204": None, "default": _PROBLEM},
    security=(("JwtAuth",), ("ApiKeyAuth",)),
)
SEARCH_ANALYSES: PagedOperation[
    models.AnalysisV4,
    models.AnalysisPagedListV4,
] = PagedOperation(
    id="searchAnalyses",
    method="POST",
    path="/api/projects/{projectId}/analysis:search",
    parameters=(
        Parameter("pageOffset", "query", takes="string"),
        Parameter("pageToken", "query"),
        Parameter("pageSize", "query", takes="string"),
        Parameter("sort", "query", takes="string"),
    ),
    body=Body(
        {
            "application/vnd.illumina.v3+json": lambda: models.AnalysisQueryParameters,
            "application/json": lambda: models.AnalysisQueryParameters,
        },
    ),
    replies={
        "200": {"application/vnd.illumina.v3+json": lambda: models.AnalysisPagedListV4},
        "default": _PROBLEM,
    },
    versions={"v3": ("application/vnd.illumina.v3+json", "application/json")},
    security=(("JwtAuth",), ("ApiKeyAuth",)),
    retry_safe=True,
    paging={
        "v3": Paging(
            style="cursor",
            items=("items",),
            cursor="pageToken",
            size="pageSize",
            offset="pageOffset",
            offset_when=("pageOffset", "sort"),
            next=("nextPageToken",),
            total=("totalItemCount",),
            cap=200000,
        ),
    },
)
CREATE_NEXTFLOW_ANALYSIS: Operation[models.AnalysisV4 | models.AnalysisV3] = Operation(
    id="createNextflowAnalysis",
    method="POST",
    path="/api/projects/{projectId}/analysis:nextflow",
    parameters=(Parameter("Idempotency-Key", "header", takes="string"),),
    body=Body(
        {
            "application/vnd.illumina.v4+json": lambda: models.CreateNextflowAnalysis,
            "application/vnd.illumina.v3+json": lambda: models.CreateNextflowAnalysis,
        },
        required=True,
    ),
    replies={
        "201": {
            "application/vnd.illumina.v4+json": lambda: models.AnalysisV4,
            "application/vnd.illumina.v3+json": lambda: models.AnalysisV3,
        },
        "default": _PROBLEM,
    },
    versions={
        "v4": ("application/vnd.illumina.v4+json",),
        "v3": ("application/vnd.illumina.v3+json",),
    },
    security=(("JwtAuth",), ("ApiKeyAuth",)),
    idempotency_key="Idempotency-Key",
)
