"""Requests and replies of Task, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Body, Operation, PagedOperation, Paging, Parameter

_TASK_INSTANCE_REFERENCES = {"application/json": lambda: models.TaskInstanceReferences}
_ERROR = {"application/json": lambda: models.Error}

CLEAR_TASK_INSTANCES: Operation[models.TaskInstanceReferences] = Operation(
    id="ClearTaskInstances",
    method="POST",
    path="/organizations/{organizationId}/workspaces/{workspaceId}/runtimes/{runtimeId}/dags/{dagId}/clear-task-instances",
    body=Body(
        {"application/json": lambda: models.ClearTaskInstancesRequest}, required=True
    ),
    replies={
        "200": _TASK_INSTANCE_REFERENCES,
        "400": _ERROR,
        "401": _ERROR,
        "403": _ERROR,
        "404": _ERROR,
        "500": _ERROR,
    },
    security=(("JWT",),),
)
GET_MAPPED_TASK_INSTANCE: Operation[models.TaskInstance] = Operation(
    id="GetMappedTaskInstance",
    method="GET",
    path="/organizations/{organizationId}/workspaces/{workspaceId}/runtimes/{runtimeId}/dags/{dagId}/runs/{dagRunId}/tasks/{taskId}/mapped-tasks/{mapIndex}",
    replies={
        "200": {"application/json": lambda: models.TaskInstance},
        "400": _ERROR,
        "401": _ERROR,
        "403": _ERROR,
        "404": _ERROR,
        "500": _ERROR,
    },
    security=(("JWT",),),
)
LIST_MAPPED_TASK_INSTANCES: PagedOperation[
    models.TaskInstance,
    models.TaskInstancesPaginated,
] = PagedOperation(
    id="ListMappedTaskInstances",
    method="GET",
    path="/organizations/{organizationId}/workspaces/{workspaceId}/runtimes/{runtimeId}/dags/{dagId}/runs/{dagRunId}/tasks/{taskId}/mapped-tasks",
    parameters=(
        Parameter("offset", "query", takes="integer"),
        Parameter("limit", "query", takes="integer"),
        Parameter("executionDateGte", "query", takes="string"),
        Parameter("executionDateLte", "query", takes="string"),
        Parameter("startDateGte", "query", takes="string"),
        Parameter("startDateLte", "query", takes="string"),
        Parameter("endDateGte", "query", takes="string"),
        Parameter("endDateLte", "query", takes="string"),
        Parameter("durationGte", "query", takes="number"),
        Parameter("durationLte", "query", takes="number"),
        Parameter("states", "query", takes="string", list=True),
        Parameter("pools", "query", takes="string", list=True),
        Parameter("queues", "query", takes="string", list=True),
        Parameter("orderBy", "query", takes="string"),
    ),
    replies={
        "200": {"application/json": lambda: models.TaskInstancesPaginated},
        "400": _ERROR,
        "401": _ERROR,
        "403": _ERROR,
        "404": _ERROR,
        "500": _ERROR,
    },
    security=(("JWT",),),
    paging={
        None: Paging(
            style="offset",
            items=("taskInstances",),
            size="limit",
            offset="offset",
            total=("totalCount",),
            sizes=(1, 20),
        ),
    },
)
UPDATE_TASK_INSTANCE: Operation[models.TaskInstanceReference] = Operation(
    id="UpdateTaskInstance",
    method="PATCH",
    path="/organizations/{organizationId}/workspaces/{workspaceId}/runtimes/{runtimeId}/dags/{dagId}/runs/{dagRunId}/tasks/{taskId}",
    body=Body(
        {"application/json": lambda: models.UpdateTaskInstanceRequest}, required=True
    ),
    replies={
        "200": {"application/json": lambda: models.TaskInstanceReference},
        "400": _ERROR,
        "401": _ERROR,
        "403": _ERROR,
        "404": _ERROR,
        "500": _ERROR,
    },
    security=(("JWT",),),
)
UPDATE_TASK_INSTANCES_STATE: Operation[models.TaskInstanceReferences] = Operation(
    id="UpdateTaskInstancesState",
    method="POST",
    path="/organizations/{organizationId}/workspaces/{workspaceId}/runtimes/{runtimeId}/dags/{dagId}/update-task-instances-state",
    body=Body(
        {"application/json": lambda: models.UpdateTaskInstancesStateRequest},
        required=True,
    ),
    replies={
        "200": _TASK_INSTANCE_REFERENCES,
        "400": _ERROR,
        "401": _ERROR,
        "403": _ERROR,
        "404": _ERROR,
        "500": _ERROR,
    },
    security=(("JWT",),),
)
