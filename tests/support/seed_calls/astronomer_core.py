"""The five operations of Astronomer's TaskApi page."""

from __future__ import annotations

import datetime
from typing import Any

from support.seed_calls.call import SeedCall

_PLUS_1 = datetime.timezone(datetime.timedelta(hours=1))
_PLACE = {"organization_id": "org 1", "workspace_id": "ws/2", "runtime_id": "rt:3", "dag_id": "dag?4"}
_BASE = "/v1alpha1/organizations/org%201/workspaces/ws%2F2/runtimes/rt%3A3/dags/dag%3F4"
_JSON = "application/json"
_COMMON: dict[str, Any] = {
    "package": "astronomer_core",
    "resource": "task",
    "headers": {"Authorization": "Bearer astro-token"},
}
_INSTANCE = {
    "dagId": "dag?4",
    "dagRunId": "run#5",
    "taskId": "task",
    "duration": 12.5,
    "startDate": "2024-05-17T09:00:00+02:00",
    "state": "upForRetry",
    "mapIndex": 3,
    "tryNumber": 2,
    "renderedFields": {"sql": "select 1", "deep": {"list": [1, None]}},
}


def _at(hour: int) -> datetime.datetime:
    return datetime.datetime(2013, 10, 20, hour, 20, 30, tzinfo=_PLUS_1)


CALLS = (
    SeedCall(
        **_COMMON,
        method="clear_task_instances",
        verb="POST",
        target=f"{_BASE}/clear-task-instances",
        arguments=_PLACE,
        body=(
            "data",
            lambda models: models.ClearTaskInstancesRequest(
                dag_run_id="run#5",
                end_date="2024-05-18",
                start_date="2024-05-17",
                include_downstream=True,
                include_future=False,
                include_parent_dags=True,
                include_past=False,
                include_sub_dags=True,
                include_upstream=False,
                is_dry_run=True,
                only_failed=True,
                only_running=False,
                reset_dag_runs=True,
                task_ids=["a", "b"],
            ),
        ),
        content_type=_JSON,
        json={
            "dagRunId": "run#5",
            "endDate": "2024-05-18",
            "startDate": "2024-05-17",
            "includeDownstream": True,
            "includeFuture": False,
            "includeParentDags": True,
            "includePast": False,
            "includeSubDags": True,
            "includeUpstream": False,
            "isDryRun": True,
            "onlyFailed": True,
            "onlyRunning": False,
            "resetDagRuns": True,
            "taskIds": ["a", "b"],
        },
        reply={
            "taskInstances": [{"dagId": "dag?4", "dagRunId": "run#5", "taskId": "a", "executionDate": "2024-05-17"}]
        },
        returns="TaskInstanceReferences",
        values={"task_instances.0.task_id": "a", "task_instances.0.execution_date": "2024-05-17"},
    ),
    SeedCall(
        **_COMMON,
        method="get_mapped_task_instance",
        verb="GET",
        target=f"{_BASE}/runs/run%235/tasks/task/mapped-tasks/3",
        arguments={**_PLACE, "dag_run_id": "run#5", "task_id": "task", "map_index": "3"},
        reply=_INSTANCE,
        returns="TaskInstance",
        values={
            "duration": 12.5,
            "state": "upForRetry",
            "map_index": 3,
            # the page's dates of a task instance are plain strings
            "start_date": "2024-05-17T09:00:00+02:00",
            "rendered_fields": {"sql": "select 1", "deep": {"list": [1, None]}},
            "note": None,
        },
    ),
    SeedCall(
        **_COMMON,
        method="list_mapped_task_instances",
        verb="GET",
        target=(
            f"{_BASE}/runs/run%235/tasks/task/mapped-tasks?offset=20&limit=2"
            "&executionDateGte=2013-10-20T01%3A20%3A30%2B01%3A00&executionDateLte=2013-10-20T02%3A20%3A30%2B01%3A00"
            "&startDateGte=2013-10-20T03%3A20%3A30%2B01%3A00&startDateLte=2013-10-20T04%3A20%3A30%2B01%3A00"
            "&endDateGte=2013-10-20T05%3A20%3A30%2B01%3A00&endDateLte=2013-10-20T06%3A20%3A30%2B01%3A00"
            "&durationGte=3.4&durationLte=7&states=failed&states=up%20for%26retry&pools=p1&pools=p2&queues=q"
            "&orderBy=-startDate"
        ),
        arguments={
            **_PLACE,
            "dag_run_id": "run#5",
            "task_id": "task",
            "offset": 20,
            "limit": 2,
            "execution_date_gte": _at(1),
            "execution_date_lte": _at(2),
            "start_date_gte": _at(3),
            "start_date_lte": _at(4),
            "end_date_gte": _at(5),
            "end_date_lte": _at(6),
            "duration_gte": 3.4,
            "duration_lte": 7,
            "states": ["failed", "up for&retry"],
            "pools": ("p1", "p2"),
            "queues": ["q"],
            "order_by": "-startDate",
        },
        paged=True,
        reply={"limit": 2, "offset": 20, "totalCount": 21, "taskInstances": [_INSTANCE]},
        returns="TaskInstancesPaginated",
        values={"total_count": 21, "task_instances.0.dag_run_id": "run#5", "offset": 20},
    ),
    SeedCall(
        **_COMMON,
        method="update_task_instance",
        verb="PATCH",
        target=f"{_BASE}/runs/run%235/tasks/task",
        arguments={**_PLACE, "dag_run_id": "run#5", "task_id": "task"},
        body=("data", lambda models: models.UpdateTaskInstanceRequest(state="success", is_dry_run=False)),
        content_type=_JSON,
        json={"state": "success", "isDryRun": False},
        reply={"dagId": "dag?4", "dagRunId": "run#5", "executionDate": "2024-05-17", "taskId": "task"},
        returns="TaskInstanceReference",
        values={"dag_id": "dag?4", "task_id": "task"},
    ),
    SeedCall(
        **_COMMON,
        method="update_task_instances_state",
        verb="POST",
        target=f"{_BASE}/update-task-instances-state",
        arguments=_PLACE,
        body=(
            "data",
            lambda models: models.UpdateTaskInstancesStateRequest(
                dag_run_id="run#5",
                execution_date="2024-05-17",
                state="failed",
                task_id="task",
                include_downstream=True,
                include_future=True,
                include_past=False,
                include_upstream=False,
                is_dry_run=True,
            ),
        ),
        content_type=_JSON,
        json={
            "dagRunId": "run#5",
            "executionDate": "2024-05-17",
            "state": "failed",
            "taskId": "task",
            "includeDownstream": True,
            "includeFuture": True,
            "includePast": False,
            "includeUpstream": False,
            "isDryRun": True,
        },
        reply={"taskInstances": []},
        returns="TaskInstanceReferences",
        values={"task_instances": []},
    ),
)
