"""Requests and replies of Project Data, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Body, Operation, PagedOperation, Paging, Parameter

_FULL_TEXT = Parameter("fullText", "query", takes="string")
_ID = Parameter("id", "query", takes="string", list=True)
_FILENAME = Parameter("filename", "query", takes="string", list=True)
_FILENAME_MATCH_MODE = Parameter("filenameMatchMode", "query", takes="string")
_STATUS = Parameter("status", "query", takes="string", list=True)
_FORMAT_ID = Parameter("formatId", "query", takes="string", list=True)
_FORMAT_CODE = Parameter("formatCode", "query", takes="string", list=True)
_TYPE = Parameter("type", "query", takes="string")
_CREATION_DATE_AFTER = Parameter("creationDateAfter", "query", takes="string")
_CREATION_DATE_BEFORE = Parameter("creationDateBefore", "query", takes="string")
_STATUS_DATE_AFTER = Parameter("statusDateAfter", "query", takes="string")
_STATUS_DATE_BEFORE = Parameter("statusDateBefore", "query", takes="string")
_USER_TAG = Parameter("userTag", "query", takes="string", list=True)
_USER_TAG_MATCH_MODE = Parameter("userTagMatchMode", "query", takes="string")
_RUN_INPUT_TAG = Parameter("runInputTag", "query", takes="string", list=True)
_RUN_INPUT_TAG_MATCH_MODE = Parameter("runInputTagMatchMode", "query", takes="string")
_RUN_OUTPUT_TAG = Parameter("runOutputTag", "query", takes="string", list=True)
_RUN_OUTPUT_TAG_MATCH_MODE = Parameter("runOutputTagMatchMode", "query", takes="string")
_CONNECTOR_TAG = Parameter("connectorTag", "query", takes="string", list=True)
_CONNECTOR_TAG_MATCH_MODE = Parameter("connectorTagMatchMode", "query", takes="string")
_TECHNICAL_TAG = Parameter("technicalTag", "query", takes="string", list=True)
_TECHNICAL_TAG_MATCH_MODE = Parameter("technicalTagMatchMode", "query", takes="string")
_NOT_IN_RUN = Parameter("notInRun", "query", takes="boolean")
_NOT_LINKED_TO_SAMPLE = Parameter("notLinkedToSample", "query", takes="boolean")
_INSTRUMENT_RUN_ID = Parameter("instrumentRunId", "query", takes="string", list=True)
_PAGE_OFFSET = Parameter("pageOffset", "query", takes="string")
_PAGE_TOKEN = Parameter("pageToken", "query")
_PAGE_SIZE = Parameter("pageSize", "query", takes="string")
_PROBLEM = {"application/problem+json": lambda: models.Problem}

GET_PROJECT_DATA_LIST: PagedOperation[
    models.ProjectData,
    models.ProjectDataPagedList,
] = PagedOperation(
    id="getProjectDataList",
    method="GET",
    path="/api/projects/{projectId}/data",
    parameters=(
        _FULL_TEXT,
        _ID,
        _FILENAME,
        _FILENAME_MATCH_MODE,
        Parameter("filePath", "query", takes="string", list=True),
        Parameter("filePathMatchMode", "query", takes="string"),
        _STATUS,
        _FORMAT_ID,
        _FORMAT_CODE,
        _TYPE,
        Parameter("nonIndexedFolders", "query", takes="boolean"),
        Parameter("parentFolderId", "query", takes="string", list=True),
        Parameter("parentFolderPath", "query", takes="string"),
        _CREATION_DATE_AFTER,
        _CREATION_DATE_BEFORE,
        _STATUS_DATE_AFTER,
        _STATUS_DATE_BEFORE,
        _USER_TAG,
        _USER_TAG_MATCH_MODE,
        _RUN_INPUT_TAG,
        _RUN_INPUT_TAG_MATCH_MODE,
        _RUN_OUTPUT_TAG,
        _RUN_OUTPUT_TAG_MATCH_MODE,
        _CONNECTOR_TAG,
        _CONNECTOR_TAG_MATCH_MODE,
        _TECHNICAL_TAG,
        _TECHNICAL_TAG_MATCH_MODE,
        _NOT_IN_RUN,
        _NOT_LINKED_TO_SAMPLE,
        _INSTRUMENT_RUN_ID,
        Parameter("owningProjectId", "query", takes="string", list=True),
        _PAGE_OFFSET,
        _PAGE_TOKEN,
        _PAGE_SIZE,
        Parameter("sort", "query", takes="string"),
    ),
    replies={
        "200": {
            "application/vnd.illumina.v3+json": lambda: models.ProjectDataPagedList
        },
        "default": _PROBLEM,
    },
    versions={"v3": ("application/vnd.illumina.v3+json",)},
    security=(("JwtAuth",), ("ApiKeyAuth",)),
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
GET_PROJECT_DATA_CHILDREN: PagedOperation[
    models.ProjectData,
    models.ProjectDataPagedList,
] = PagedOperation(
    id="getProjectDataChildren",
    method="GET",
    path="/api/projects/{projectId}/data/{dataId}/children",
    parameters=(
        _FULL_TEXT,
        _ID,
        _FILENAME,
        _FILENAME_MATCH_MODE,
        _STATUS,
        _FORMAT_ID,
        _FORMAT_CODE,
        _TYPE,
        _CREATION_DATE_AFTER,
        _CREATION_DATE_BEFORE,
        _STATUS_DATE_AFTER,
        _STATUS_DATE_BEFORE,
        _USER_TAG,
        _USER_TAG_MATCH_MODE,
        _RUN_INPUT_TAG,
        _RUN_INPUT_TAG_MATCH_MODE,
        _RUN_OUTPUT_TAG,
        _RUN_OUTPUT_TAG_MATCH_MODE,
        _CONNECTOR_TAG,
        _CONNECTOR_TAG_MATCH_MODE,
        _TECHNICAL_TAG,
        _TECHNICAL_TAG_MATCH_MODE,
        _NOT_IN_RUN,
        _NOT_LINKED_TO_SAMPLE,
        _INSTRUMENT_RUN_ID,
        _PAGE_OFFSET,
        _PAGE_TOKEN,
        _PAGE_SIZE,
    ),
    replies={
        "200": {
            "application/vnd.illumina.v4+json": lambda: models.ProjectDataPagedList,
            "application/vnd.illumina.v3+json": lambda: models.DataList,
        },
        "default": _PROBLEM,
    },
    versions={
        "v4": ("application/vnd.illumina.v4+json",),
        "v3": ("application/vnd.illumina.v3+json",),
    },
    security=(("JwtAuth",), ("ApiKeyAuth",)),
    paging={
        "v4": Paging(
            style="cursor",
            items=("items",),
            cursor="pageToken",
            size="pageSize",
            offset="pageOffset",
            offset_when=("pageOffset",),
            next=("nextPageToken",),
            total=("totalItemCount",),
            cap=200000,
        ),
    },
)
SCHEDULE_DOWNLOAD_FOR_DATA: Operation[models.DataTransfer] = Operation(
    id="scheduleDownloadForData",
    method="POST",
    path="/api/projects/{projectId}/data/{dataId}:scheduleDownload",
    body=Body(
        {
            "application/vnd.illumina.v3+json": lambda: models.ScheduleDownload,
            "application/json": lambda: models.ScheduleDownload,
        },
        required=True,
    ),
    replies={
        "default": {"application/vnd.illumina.v3+json": lambda: models.DataTransfer}
    },
    versions={"v3": ("application/vnd.illumina.v3+json", "application/json")},
    security=(("JwtAuth",), ("ApiKeyAuth",)),
    success="default",
)
