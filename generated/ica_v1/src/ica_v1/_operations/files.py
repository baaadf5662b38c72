"""Requests and replies of Files, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Body, Operation, PagedOperation, Paging, Parameter

_INCLUDE = Parameter("include", "query", takes="string")
_ERROR_RESPONSE = {"application/json": lambda: models.ErrorResponse}

CREATE_FILE: Operation[models.FileWriteableResponse] = Operation(
    id="createFile",
    method="POST",
    path="/v1/files",
    parameters=(_INCLUDE, Parameter("uploadPartCount", "query", takes="integer")),
    body=Body({"application/json": lambda: models.CreateFileRequest}, required=True),
    replies={
        "201": {"application/json": lambda: models.FileWriteableResponse},
        "400": _ERROR_RESPONSE,
        "401": _ERROR_RESPONSE,
        "403": _ERROR_RESPONSE,
        "409": _ERROR_RESPONSE,
        "default": _ERROR_RESPONSE,
    },
    security=(("Bearer",),),
)
LIST_FILES: PagedOperation[
    models.FileResponse,
    models.FileListResponse,
] = PagedOperation(
    id="listFiles",
    method="GET",
    path="/v1/files",
    parameters=(
        Parameter("volume.id", "query", explode=False, takes="string", list=True),
        Parameter("volume.name", "query", explode=False, takes="string", list=True),
        Parameter("path", "query", explode=False, takes="string", list=True),
        Parameter("isUploaded", "query", takes="boolean"),
        Parameter("archiveStatus", "query", takes="string"),
        Parameter("recursive", "query", takes="boolean"),
        Parameter("presignedUrlMode", "query", takes="string"),
        _INCLUDE,
        Parameter("pageSize", "query", takes="integer"),
        Parameter("pageToken", "query"),
        Parameter("tenantId", "query", takes="string"),
        Parameter("metadata.include", "query", takes="string"),
        Parameter("metadata.exclude", "query", takes="string"),
    ),
    replies={
        "200": {"application/json": lambda: models.FileListResponse},
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
            sizes=(1, 10000),
        ),
    },
)
COMPLETE_FILE_UPLOAD: Operation[models.FileResponse] = Operation(
    id="completeFileUpload",
    method="POST",
    path="/v1/files/{fileId}:completeUpload",
    body=Body(
        {
            "application/json-patch+json": lambda: models.FileUploadCompleteRequest,
            "application/json": lambda: models.FileUploadCompleteRequest,
            "text/json": lambda: models.FileUploadCompleteRequest,
            "application/*+json": lambda: models.FileUploadCompleteRequest,
        },
        required=True,
    ),
    replies={
        "200": {"application/json": lambda: models.FileResponse},
        "401": _ERROR_RESPONSE,
        "403": _ERROR_RESPONSE,
        "404": _ERROR_RESPONSE,
        "409": _ERROR_RESPONSE,
        "default": _ERROR_RESPONSE,
    },
    security=(("Bearer",),),
)
