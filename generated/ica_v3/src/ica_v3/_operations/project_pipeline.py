"""Requests and replies of Project Pipeline, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Body, Encoding, Operation

_PROBLEM = {"application/problem+json": lambda: models.Problem}

CREATE_PROJECT_PIPELINE_FILE: Operation[models.PipelineFile] = Operation(
    id="createProjectPipelineFile",
    method="POST",
    path="/api/projects/{projectId}/pipelines/{pipelineId}/files",
    body=Body(
        {"multipart/form-data": lambda: models.PipelineFileContentSpec},
        required=True,
        encodings={"multipart/form-data": {"content": Encoding(file=True)}},
    ),
    replies={
        "201": {"application/vnd.illumina.v3+json": lambda: models.PipelineFile},
        "default": _PROBLEM,
    },
    versions={"v3": ("application/vnd.illumina.v3+json",)},
    security=(("JwtAuth",), ("ApiKeyAuth",)),
)
DOWNLOAD_PROJECT_PIPELINE_FILE_CONTENT: Operation[bytes] = Operation(
    id="downloadProjectPipelineFileContent",
    method="GET",
    path="/api/projects/{projectId}/pipelines/{pipelineId}/files/{fileId}/content",
    replies={"200": {"application/octet-stream": lambda: bytes}, "default": _PROBLEM},
    security=(("JwtAuth",), ("ApiKeyAuth",)),
)
