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
        Parameter("fullText", "query"),
        Parameter("id", "query", list=True),
        Parameter("filename", "query", list=True),
        Parameter("filenameMatchMode", "query"),
        Parameter("filePath", "query", list=True),
        Parameter("filePathMatchMode", "query"),
        Parameter("status", "query", list=True),
        Parameter("formatId", "query", list=True),
        Parameter("formatCode", "query", list=True),
        Parameter("type", "query"),
        Parameter("nonIndexedFolders", "query"),
        Parameter("parentFolderId", "query", list=True),
        Parameter("parentFolderPath", "query"),
        Parameter("creationDateAfter", "query"),
        Parameter("creationDateBefore", "query"),
        Parameter("statusDateAfter", "query"),
        Parameter("statusDateBefore", "query"),
        Parameter("userTag", "query", list=True),
        Parameter("userTagMatchMode", "query"),
        Parameter("runInputTag", "query", list=True),
        Parameter("runInputTagMatchMode", "query"),
        Parameter("runOutputTag", "query", list=True),
        Parameter("runOutputTagMatchMode", "query"),
        Parameter("connectorTag", "query", list=True),
        Parameter("connectorTagMatchMode", "query"),
        Parameter("technicalTag", "query", list=True),
        Parameter("technicalTagMatchMode", "query"),
        Parameter("notInRun", "query"),
        Parameter("notLinkedToSample", "query"),
        Parameter("instrumentRunId", "query", list=True),
        Parameter("owningProjectId", "query", list=True),
        Parameter("pageOffset", "query"),
        Parameter("pageToken", "query"),
        Parameter("pageSize", "query"),
        Parameter("sort", "query"),
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
        Parameter("fullText", "query"),
        Parameter("id", "query", list=True),
        Parameter("filename", "query", list=True),
        Parameter("filenameMatchMode", "query"),
        Parameter("status", "query", list=True),
        Parameter("formatId", "query", list=True),
        Parameter("formatCode", "query", list=True),
        Parameter("type", "query"),
        Parameter("creationDateAfter", "query"),
        Parameter("creationDateBefore", "query"),
        Parameter("statusDateAfter", "query"),
        Parameter("statusDateBefore", "query"),
        Parameter("userTag", "query", list=True),
        Parameter("userTagMatchMode", "query"),
        Parameter("runInputTag", "query", list=True),
        Parameter("runInputTagMatchMode", "query"),
        Parameter("runOutputTag", "query", list=True),
        Parameter("runOutputTagMatchMode", "query"),
        Parameter("connectorTag", "query", list=True),
        Parameter("connectorTagMatchMode", "query"),
        Parameter("technicalTag", "query", list=True),
        Parameter("technicalTagMatchMode", "query"),
        Parameter("notInRun", "query"),
        Parameter("notLinkedToSample", "query"),
        Parameter("instrumentRunId", "query", list=True),
        Parameter("pageOffset", "query"),
        Parameter("pageToken", "query"),
        Parameter("pageSize", "query"),
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
