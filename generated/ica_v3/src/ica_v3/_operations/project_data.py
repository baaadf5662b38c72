"""What goes over the wire for Project Data, shared by both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Body, Operation, PagedOperation, Paging, Parameter

GET_PROJECT_DATA_LIST: PagedOperation[
    models.ProjectData,
    models.ProjectDataPagedList,
] = PagedOperation(
    id="getProjectDataList",
    method="GET",
    path="/api/projects/{projectId}/data",
    parameters=(
        Parameter("fullText", "query", takes="string"),
        Parameter("id", "query", takes="string", list=True),
        Parameter("filename", "query", takes="string", list=True),
        Parameter("filenameMatchMode", "query", takes="string"),
        Parameter("filePath", "query", takes="string", list=True),
        Parameter("filePathMatchMode", "query", takes="string"),
        Parameter("status", "query", takes="string", list=True),
        Parameter("formatId", "query", takes="string", list=True),
        Parameter("formatCode", "query", takes="string", list=True),
        Parameter("type", "query", takes="string"),
        Parameter("nonIndexedFolders", "query", takes="boolean"),
        Parameter("parentFolderId", "query", takes="string", list=True),
        Parameter("parentFolderPath", "query", takes="string"),
        Parameter("creationDateAfter", "query", takes="string"),
        Parameter("creationDateBefore", "query", takes="string"),
        Parameter("statusDateAfter", "query", takes="string"),
        Parameter("statusDateBefore", "query", takes="string"),
        Parameter("userTag", "query", takes="string", list=True),
        Parameter("userTagMatchMode", "query", takes="string"),
        Parameter("runInputTag", "query", takes="string", list=True),
        Parameter("runInputTagMatchMode", "query", takes="string"),
        Parameter("runOutputTag", "query", takes="string", list=True),
        Parameter("runOutputTagMatchMode", "query", takes="string"),
        Parameter("connectorTag", "query", takes="string", list=True),
        Parameter("connectorTagMatchMode", "query", takes="string"),
        Parameter("technicalTag", "query", takes="string", list=True),
        Parameter("technicalTagMatchMode", "query", takes="string"),
        Parameter("notInRun", "query", takes="boolean"),
        Parameter("notLinkedToSample", "query", takes="boolean"),
        Parameter("instrumentRunId", "query", takes="string", list=True),
        Parameter("owningProjectId", "query", takes="string", list=True),
        Parameter("pageOffset", "query", takes="string"),
        Parameter("pageToken", "query"),
        Parameter("pageSize", "query", takes="string"),
        Parameter("sort", "query", takes="string"),
    ),
    replies={
        "default": {"application/problem+json": lambda: models.Problem},
        "200": {
            "application/vnd.illumina.v3+json": lambda: models.ProjectDataPagedList
        },
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
        Parameter("fullText", "query", takes="string"),
        Parameter("id", "query", takes="string", list=True),
        Parameter("filename", "query", takes="string", list=True),
        Parameter("filenameMatchMode", "query", takes="string"),
        Parameter("status", "query", takes="string", list=True),
        Parameter("formatId", "query", takes="string", list=True),
        Parameter("formatCode", "query", takes="string", list=True),
        Parameter("type", "query", takes="string"),
        Parameter("creationDateAfter", "query", takes="string"),
        Parameter("creationDateBefore", "query", takes="string"),
        Parameter("statusDateAfter", "query", takes="string"),
        Parameter("statusDateBefore", "query", takes="string"),
        Parameter("userTag", "query", takes="string", list=True),
        Parameter("userTagMatchMode", "query", takes="string"),
        Parameter("runInputTag", "query", takes="string", list=True),
        Parameter("runInputTagMatchMode", "query", takes="string"),
        Parameter("runOutputTag", "query", takes="string", list=True),
        Parameter("runOutputTagMatchMode", "query", takes="string"),
        Parameter("connectorTag", "query", takes="string", list=True),
        Parameter("connectorTagMatchMode", "query", takes="string"),
        Parameter("technicalTag", "query", takes="string", list=True),
        Parameter("technicalTagMatchMode", "query", takes="string"),
        Parameter("notInRun", "query", takes="boolean"),
        Parameter("notLinkedToSample", "query", takes="boolean"),
        Parameter("instrumentRunId", "query", takes="string", list=True),
        Parameter("pageOffset", "query", takes="string"),
        Parameter("pageToken", "query"),
        Parameter("pageSize", "query", takes="string"),
    ),
    replies={
        "default": {"application/problem+json": lambda: models.Problem},
        "200": {
            "application/vnd.illumina.v4+json": lambda: models.ProjectDataPagedList,
            "application/vnd.illumina.v3+json": lambda: models.DataList,
        },
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
