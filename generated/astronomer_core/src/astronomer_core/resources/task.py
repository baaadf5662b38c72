"""Resource: Task."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence

from .. import models, types
from .._operations import task as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import (
    PathValue,
    Resource,
    as_raw,
    as_streamed,
    raw_of,
    streamed_of,
)


class Task(Resource):
    """Look at, clear and change the task instances of a DAG."""

    def clear_task_instances(
        self,
        *,
        organization_id: PathValue,
        workspace_id: PathValue,
        runtime_id: PathValue,
        dag_id: PathValue,
        data: models.ClearTaskInstancesRequest | Mapping[str, object],
        options: RequestOptions | None = None,
    ) -> models.TaskInstanceReferences:
        """Clear the tasks of a DAG.

        Resets the task instances that match the filters in the body, so that the
        scheduler runs them again. Use `isDryRun` to see what would be reset.

        Args:
            organization_id: The organization that owns the resource.
            workspace_id: The workspace in which the runtime lives.
            runtime_id: The Airflow runtime to talk to.
            dag_id: The DAG, by its Airflow `dag_id`.
            data: Which task instances to reset, and how far the reset spreads.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            BadRequestError, UnauthorizedError, ForbiddenError, NotFoundError,
                ServerError: 400, 401, 403, 404 or 500; `body` is `models.Error`.
        """
        # POST /organizations/{organizationId}/workspaces/{workspaceId}/runtimes/{runtimeId}/dags/{dagId}/clear-task-instances
        options = options and unseen(options)
        return self._request(
            operations.CLEAR_TASK_INSTANCES,
            {
                "organizationId": organization_id,
                "workspaceId": workspace_id,
                "runtimeId": runtime_id,
                "dagId": dag_id,
            },
            body=data,
            options=options,
        )

    def get_mapped_task_instance(
        self,
        *,
        organization_id: PathValue,
        workspace_id: PathValue,
        runtime_id: PathValue,
        dag_id: PathValue,
        dag_run_id: PathValue,
        task_id: PathValue,
        map_index: PathValue,
        options: RequestOptions | None = None,
    ) -> models.TaskInstance:
        """Get one mapped task instance.

        Returns a single expansion of a dynamically mapped task, picked by its map
        index.

        Args:
            organization_id: The organization that owns the resource.
            workspace_id: The workspace in which the runtime lives.
            runtime_id: The Airflow runtime to talk to.
            dag_id: The DAG, by its Airflow `dag_id`.
            dag_run_id: The run of the DAG.
            task_id: The task within the DAG.
            map_index: Position of the expansion within the mapped task. Sent as a
                string, though replies carry it as an integer.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            BadRequestError, UnauthorizedError, ForbiddenError, NotFoundError,
                ServerError: 400, 401, 403, 404 or 500; `body` is `models.Error`.
        """
        # GET /organizations/{organizationId}/workspaces/{workspaceId}/runtimes/{runtimeId}/dags/{dagId}/runs/{dagRunId}/tasks/{taskId}/mapped-tasks/{mapIndex}
        options = options and unseen(options)
        return self._request(
            operations.GET_MAPPED_TASK_INSTANCE,
            {
                "organizationId": organization_id,
                "workspaceId": workspace_id,
                "runtimeId": runtime_id,
                "dagId": dag_id,
                "dagRunId": dag_run_id,
                "taskId": task_id,
                "mapIndex": map_index,
            },
            options=options,
        )

    def list_mapped_task_instances(
        self,
        *,
        organization_id: PathValue,
        workspace_id: PathValue,
        runtime_id: PathValue,
        dag_id: PathValue,
        dag_run_id: PathValue,
        task_id: PathValue,
        offset: int | None = None,
        limit: int | None = None,
        execution_date_gte: datetime.datetime | None = None,
        execution_date_lte: datetime.datetime | None = None,
        start_date_gte: datetime.datetime | None = None,
        start_date_lte: datetime.datetime | None = None,
        end_date_gte: datetime.datetime | None = None,
        end_date_lte: datetime.datetime | None = None,
        duration_gte: float | None = None,
        duration_lte: float | None = None,
        states: Sequence[str] | None = None,
        pools: Sequence[str] | None = None,
        queues: Sequence[str] | None = None,
        order_by: str | None = None,
        options: RequestOptions | None = None,
    ) -> types.Pager[models.TaskInstance, models.TaskInstancesPaginated]:
        """List the expansions of a mapped task.

        Returns one page of the instances into which a mapped task was expanded. All
        filters are combined.

        Args:
            organization_id: The organization that owns the resource.
            workspace_id: The workspace in which the runtime lives.
            runtime_id: The Airflow runtime to talk to.
            dag_id: The DAG, by its Airflow `dag_id`.
            dag_run_id: The run of the DAG.
            task_id: The task within the DAG.
            offset: How many entries to skip before the first one returned. Default:
                `0`. At least 0.
            limit: How many instances to return in a page, 100 at most. Default: `20`.
            execution_date_gte: Keep instances whose execution date is this moment or
                later.
            execution_date_lte: Keep instances whose execution date is this moment or
                earlier.
            start_date_gte: Keep instances that started at this moment or later.
            start_date_lte: Keep instances that started at this moment or earlier.
            end_date_gte: Keep instances that ended at this moment or later.
            end_date_lte: Keep instances that ended at this moment or earlier.
            duration_gte: Keep instances that took this many seconds or more.
            duration_lte: Keep instances that took this many seconds or less.
            states: Keep instances in one of these states. Repeat the parameter for
                each.
            pools: Keep instances assigned to one of these pools. Repeat the parameter
                for each.
            queues: Keep instances sent to one of these queues. Repeat the parameter for
                each.
            order_by: Field to sort by. A leading `-` turns the order round.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            BadRequestError, UnauthorizedError, ForbiddenError, NotFoundError,
                ServerError: 400, 401, 403, 404 or 500; `body` is `models.Error`.
        """
        # GET /organizations/{organizationId}/workspaces/{workspaceId}/runtimes/{runtimeId}/dags/{dagId}/runs/{dagRunId}/tasks/{taskId}/mapped-tasks
        options = options and unseen(options)
        return self._paginate(
            operations.LIST_MAPPED_TASK_INSTANCES,
            {
                "organizationId": organization_id,
                "taskId": task_id,
                "workspaceId": workspace_id,
                "runtimeId": runtime_id,
                "dagId": dag_id,
                "dagRunId": dag_run_id,
                "offset": offset,
                "limit": limit,
                "executionDateGte": execution_date_gte,
                "executionDateLte": execution_date_lte,
                "startDateGte": start_date_gte,
                "startDateLte": start_date_lte,
                "endDateGte": end_date_gte,
                "endDateLte": end_date_lte,
                "durationGte": duration_gte,
                "durationLte": duration_lte,
                "states": states,
                "pools": pools,
                "queues": queues,
                "orderBy": order_by,
            },
            options=options,
        )

    def update_task_instance(
        self,
        *,
        organization_id: PathValue,
        workspace_id: PathValue,
        runtime_id: PathValue,
        dag_id: PathValue,
        dag_run_id: PathValue,
        task_id: PathValue,
        data: models.UpdateTaskInstanceRequest | Mapping[str, object],
        options: RequestOptions | None = None,
    ) -> models.TaskInstanceReference:
        """Change the state of a task.

        Sets a new state on one task in one run of a DAG and returns a reference to it.

        Args:
            organization_id: The organization that owns the resource.
            workspace_id: The workspace in which the runtime lives.
            runtime_id: The Airflow runtime to talk to.
            dag_id: The DAG, by its Airflow `dag_id`.
            dag_run_id: The run of the DAG.
            task_id: The task within the DAG.
            data: The state to set.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            BadRequestError, UnauthorizedError, ForbiddenError, NotFoundError,
                ServerError: 400, 401, 403, 404 or 500; `body` is `models.Error`.
        """
        # PATCH /organizations/{organizationId}/workspaces/{workspaceId}/runtimes/{runtimeId}/dags/{dagId}/runs/{dagRunId}/tasks/{taskId}
        options = options and unseen(options)
        return self._request(
            operations.UPDATE_TASK_INSTANCE,
            {
                "organizationId": organization_id,
                "workspaceId": workspace_id,
                "runtimeId": runtime_id,
                "dagId": dag_id,
                "dagRunId": dag_run_id,
                "taskId": task_id,
            },
            body=data,
            options=options,
        )

    def update_task_instances_state(
        self,
        *,
        organization_id: PathValue,
        workspace_id: PathValue,
        runtime_id: PathValue,
        dag_id: PathValue,
        data: models.UpdateTaskInstancesStateRequest | Mapping[str, object],
        options: RequestOptions | None = None,
    ) -> models.TaskInstanceReferences:
        """Change the state of several task instances.

        Sets a new state on a task and, where asked for, on its neighbours in the graph
        and in time. Returns references to all that changed.

        Args:
            organization_id: The organization that owns the resource.
            workspace_id: The workspace in which the runtime lives.
            runtime_id: The Airflow runtime to talk to.
            dag_id: The DAG, by its Airflow `dag_id`.
            data: The task to start from, its new state and how far the change spreads.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            BadRequestError, UnauthorizedError, ForbiddenError, NotFoundError,
                ServerError: 400, 401, 403, 404 or 500; `body` is `models.Error`.
        """
        # POST /organizations/{organizationId}/workspaces/{workspaceId}/runtimes/{runtimeId}/dags/{dagId}/update-task-instances-state
        options = options and unseen(options)
        return self._request(
            operations.UPDATE_TASK_INSTANCES_STATE,
            {
                "organizationId": organization_id,
                "workspaceId": workspace_id,
                "runtimeId": runtime_id,
                "dagId": dag_id,
            },
            body=data,
            options=options,
        )

    @property
    def with_raw_response(self) -> TaskWithRawResponse:
        """The same methods, each returning the whole reply."""
        return TaskWithRawResponse(self)

    @property
    def with_streaming_response(self) -> TaskWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return TaskWithStreamingResponse(self)


class TaskWithRawResponse:
    """The methods of `Task`, each returning the whole reply."""

    def __init__(self, resource: Task) -> None:
        raw = raw_of(resource)
        self.clear_task_instances = as_raw(raw.clear_task_instances)
        self.get_mapped_task_instance = as_raw(raw.get_mapped_task_instance)
        self.list_mapped_task_instances = as_raw(raw.list_mapped_task_instances)
        self.update_task_instance = as_raw(raw.update_task_instance)
        self.update_task_instances_state = as_raw(raw.update_task_instances_state)


class TaskWithStreamingResponse:
    """The methods of `Task`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Task) -> None:
        streamed = streamed_of(resource)
        self.clear_task_instances = as_streamed(streamed.clear_task_instances)
        self.get_mapped_task_instance = as_streamed(streamed.get_mapped_task_instance)
        self.list_mapped_task_instances = as_streamed(
            streamed.list_mapped_task_instances
        )
        self.update_task_instance = as_streamed(streamed.update_task_instance)
        self.update_task_instances_state = as_streamed(
            streamed.update_task_instances_state
        )
