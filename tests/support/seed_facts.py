"""The facts of the pages this project was created from: what must be true of our packages, and stand on our pages.

Types are in the words of those pages: `datetime` and `float` as there, `List[str]` as `list`; `uuid` is `str` there,
with the format in its document.
"""

from __future__ import annotations

from dataclasses import dataclass

_TASK_ARGS = (("organization_id", "str"), ("workspace_id", "str"), ("runtime_id", "str"), ("dag_id", "str"))
_JSONS = ("application/json-patch+json", "application/json", "text/json", "application/*+json")
_JSON = ("application/json",)
_V3 = "application/vnd.illumina.v3+json"
_V4 = "application/vnd.illumina.v4+json"
_PROBLEM = "application/problem+json"
_ICA_V1_STATUSES = ("200", "400", "401", "403", "404", "500", "default")
_ASTRONOMER_STATUSES = ("200", "400", "401", "403", "404", "500")


@dataclass(frozen=True)
class Fact:
    """One operation. `optional` are (name, type, the server's default or None); `body` is (name, model, required)."""

    package: str
    page: str
    method: str
    request: str
    required: tuple[tuple[str, str], ...]
    optional: tuple[tuple[str, str, str | None], ...]
    body: tuple[str, str, bool] | None
    returns: str
    auth: tuple[str, ...]
    sent: tuple[str, ...]
    accepted: tuple[str, ...]
    statuses: tuple[str, ...]


SERVERS = {
    "astronomer_core": "https://api.astronomer.io/v1alpha1",
    "ica_v1": "https://use1.platform.illumina.com",
    "ica_v3": "/ica/rest",
    "lusid_workflow": "https://www.lusid.com/workflow",
}


def _astronomer(
    method: str,
    request: str,
    returns: str,
    *,
    more: tuple[tuple[str, str], ...] = (),
    optional: tuple[tuple[str, str, str | None], ...] = (),
    body: str | None = None,
) -> Fact:
    verb, path = request.split(" ")
    base = "/organizations/{organizationId}/workspaces/{workspaceId}/runtimes/{runtimeId}/dags/{dagId}"
    return Fact(
        "astronomer_core",
        "task.md",
        method,
        f"{verb} {base}{path}",
        _TASK_ARGS + more,
        optional,
        ("data", body, True) if body else None,
        returns,
        ("JWT",),
        _JSON if body else (),
        _JSON,
        _ASTRONOMER_STATUSES,
    )


def _ica_v1(
    page: str,
    method: str,
    request: str,
    returns: str,
    *,
    required: tuple[str, ...] = (),
    optional: tuple[tuple[str, str, str | None], ...] = (),
    body: str | None = None,
    auth: tuple[str, ...] = ("Bearer",),
    statuses: tuple[str, ...] = _ICA_V1_STATUSES,
) -> Fact:
    return Fact(
        "ica_v1",
        page,
        method,
        request,
        tuple((name, "str") for name in required),
        optional,
        ("body", body, False) if body else None,
        returns,
        auth,
        _JSONS if body else (),
        _JSON,
        statuses,
    )


def _ica_v3(
    method: str,
    request: str,
    returns: str,
    status: str,
    accepted: tuple[str, ...],
    *,
    uuids: tuple[str, ...] = (),
    optional: tuple[tuple[str, str, str | None], ...] = (),
    body: tuple[str, str, bool] | None = None,
) -> Fact:
    return Fact(
        "ica_v3",
        "project_analysis_creation_batch.md",
        method,
        request,
        (("project_id", "str"), *((name, "uuid") for name in uuids)),
        optional,
        body,
        returns,
        ("JwtAuth", "ApiKeyAuth"),
        (_V3,) if body else (),
        (_PROBLEM, *accepted),
        (status, "default"),
    )


def _lusid(
    method: str,
    request: str,
    returns: str,
    statuses: tuple[str, ...],
    *,
    required: tuple[str, ...] = (),
    optional: tuple[tuple[str, str, str | None], ...] = (),
    body: tuple[str, str, bool] | None = None,
) -> Fact:
    return Fact(
        "lusid_workflow",
        "tasks.md",
        method,
        request,
        tuple((name, "str") for name in required),
        optional,
        body,
        returns,
        ("oauth2",),
        _JSONS if body else (),
        _JSON,
        statuses,
    )


_BOTH = ("Basic", "Bearer")
_BATCH = "/api/projects/{projectId}/analysisCreationBatch"
_CREATED = ("201", "400", "401", "403", "404", "409", "500", "default")

FACTS = (
    _astronomer(
        "clear_task_instances",
        "POST /clear-task-instances",
        "TaskInstanceReferences",
        body="ClearTaskInstancesRequest",
    ),
    _astronomer(
        "get_mapped_task_instance",
        "GET /runs/{dagRunId}/tasks/{taskId}/mapped-tasks/{mapIndex}",
        "TaskInstance",
        more=(("dag_run_id", "str"), ("task_id", "str"), ("map_index", "str")),
    ),
    _astronomer(
        "list_mapped_task_instances",
        "GET /runs/{dagRunId}/tasks/{taskId}/mapped-tasks",
        "TaskInstancesPaginated",
        more=(("dag_run_id", "str"), ("task_id", "str")),
        optional=(
            ("offset", "int", "0"),
            ("limit", "int", "20"),
            ("execution_date_gte", "datetime", None),
            ("execution_date_lte", "datetime", None),
            ("start_date_gte", "datetime", None),
            ("start_date_lte", "datetime", None),
            ("end_date_gte", "datetime", None),
            ("end_date_lte", "datetime", None),
            ("duration_gte", "float", None),
            ("duration_lte", "float", None),
            ("states", "list", None),
            ("pools", "list", None),
            ("queues", "list", None),
            ("order_by", "str", None),
        ),
    ),
    _astronomer(
        "update_task_instance",
        "PATCH /runs/{dagRunId}/tasks/{taskId}",
        "TaskInstanceReference",
        more=(("dag_run_id", "str"), ("task_id", "str")),
        body="UpdateTaskInstanceRequest",
    ),
    _astronomer(
        "update_task_instances_state",
        "POST /update-task-instances-state",
        "TaskInstanceReferences",
        body="UpdateTaskInstancesStateRequest",
    ),
    _ica_v1(
        "task_versions.md",
        "create_task_version",
        "POST /v1/tasks/{taskId}/versions",
        "TaskVersion",
        required=("task_id",),
        body="CreateTaskVersionRequest",
        statuses=_CREATED,
    ),
    _ica_v1(
        "task_versions.md",
        "get_task_version",
        "GET /v1/tasks/{taskId}/versions/{versionId}",
        "TaskVersion",
        required=("task_id", "version_id"),
    ),
    _ica_v1(
        "task_versions.md",
        "launch_task_run",
        "POST /v1/tasks/{taskId}/versions/{versionId}:launch",
        "TaskRun",
        required=("task_id", "version_id"),
        body="LaunchTaskRequest",
        statuses=("201", *_ICA_V1_STATUSES[1:]),
    ),
    _ica_v1(
        "task_versions.md",
        "list_task_versions",
        "GET /v1/tasks/{taskId}/versions",
        "TaskVersionSummaryPagedItems",
        required=("task_id",),
        optional=(
            ("sort", "str", None),
            ("versions", "str", None),
            ("ids", "str", None),
            ("acls", "str", None),
            ("page_size", "int", "10"),
            ("page_token", "str", None),
        ),
    ),
    _ica_v1(
        "task_versions.md",
        "update_task_version",
        "PATCH /v1/tasks/{taskId}/versions/{versionId}",
        "TaskVersion",
        required=("task_id", "version_id"),
        body="UpdateTaskVersionRequest",
    ),
    _ica_v1(
        "tasks.md", "create_task", "POST /v1/tasks", "Task", body="CreateTaskRequest", auth=_BOTH, statuses=_CREATED
    ),
    _ica_v1("tasks.md", "get_task", "GET /v1/tasks/{taskId}", "TaskSummary", required=("task_id",), auth=_BOTH),
    _ica_v1(
        "tasks.md",
        "list_tasks",
        "GET /v1/tasks",
        "TaskSummaryPagedItems",
        optional=(
            ("names", "str", None),
            ("acls", "str", None),
            ("page_size", "int", "10"),
            ("sort", "str", '"timeCreated asc"'),
            ("page_token", "str", None),
        ),
        auth=_BOTH,
    ),
    _ica_v1(
        "tasks.md",
        "update_task",
        "PATCH /v1/tasks/{taskId}",
        "Task",
        required=("task_id",),
        body="UpdateTaskRequest",
        auth=_BOTH,
        statuses=("200", "400", "401", "403", "404", "409", "500", "default"),
    ),
    _ica_v3(
        "create_analysis_creation_batch",
        f"POST {_BATCH}",
        "AnalysisCreationBatch",
        "201",
        (_V3,),
        optional=(("idempotency_key", "str", None),),
        body=("create_analysis_creation_batch", "CreateAnalysisCreationBatch", True),
    ),
    _ica_v3(
        "get_analysis_creation_batch",
        f"GET {_BATCH}/{{batchId}}",
        "AnalysisCreationBatch",
        "200",
        (_V3,),
        uuids=("batch_id",),
    ),
    _ica_v3(
        "get_analysis_creation_batch_item",
        f"GET {_BATCH}/{{batchId}}/items/{{itemId}}",
        "AnalysisCreationBatchItemV4",
        "200",
        (_V4, _V3),
        uuids=("batch_id", "item_id"),
    ),
    _ica_v3(
        "get_analysis_creation_batch_items",
        f"GET {_BATCH}/{{batchId}}/items",
        "AnalysisCreationBatchItemPagedListV4",
        "200",
        (_V4, _V3),
        uuids=("batch_id",),
        optional=(
            ("status", "list", None),
            ("page_offset", "str", None),
            ("page_token", "str", None),
            ("page_size", "str", None),
        ),
    ),
    _lusid(
        "create_task",
        "POST /api/tasks",
        "Task",
        ("201", "400", "default"),
        optional=(("trigger", "str", None),),
        body=("create_task_request", "CreateTaskRequest", True),
    ),
    _lusid(
        "delete_task",
        "DELETE /api/tasks/{id}",
        "DeletedEntityResponse",
        ("200", "400", "404", "default"),
        required=("id",),
    ),
    _lusid(
        "get_task",
        "GET /api/tasks/{id}",
        "Task",
        ("200", "400", "404", "default"),
        required=("id",),
        optional=(("as_at", "datetime", None),),
    ),
    _lusid(
        "update_task",
        "POST /api/tasks/{id}",
        "UpdateTaskResponse",
        ("200", "400", "404", "default"),
        required=("id",),
        optional=(("trigger", "str", None),),
        body=("update_task_request", "UpdateTaskRequest", False),
    ),
)
