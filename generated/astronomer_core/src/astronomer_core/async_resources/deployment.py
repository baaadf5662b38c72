"""Async resource: Deployment."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from .. import models, types
from .._operations import deployment as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import (
    AsyncResource,
    PathValue,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncDeployment(AsyncResource):
    """List deployments and read their DAG runs, DAG graphs and logs."""

    def list_deployments(
        self,
        organization_id: PathValue,
        *,
        deployment_ids: Sequence[str] | None = None,
        workspace_ids: Sequence[str] | None = None,
        offset: int | None = None,
        limit: int | None = None,
        sorts: Sequence[types.DeploymentSorts] | None = None,
        options: RequestOptions | None = None,
    ) -> types.AsyncPager[models.Deployment, models.DeploymentsPaginated]:
        """List the deployments of an organization.

        Returns one page of deployments, across all workspaces unless some are named.

        Args:
            organization_id: The organization that owns the resource.
            deployment_ids: Keep these deployments only. Repeat the parameter for each.
            workspace_ids: Keep deployments of these workspaces only. Repeat the
                parameter for each.
            offset: How many entries to skip before the first one returned. Default:
                `0`. At least 0.
            limit: How many deployments to return in a page. Default: `20`. At least 0.
            sorts: Sort keys in order of weight, each a field followed by `:asc` or
                `:desc`.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            BadRequestError, UnauthorizedError, ForbiddenError, ServerError: 400, 401,
                403 or 500; `body` is `models.Error`.
        """
        # GET /organizations/{organizationId}/deployments
        options = options and unseen(options)
        return self._paginate(
            operations.LIST_DEPLOYMENTS,
            {
                "organizationId": organization_id,
                "deploymentIds": deployment_ids,
                "workspaceIds": workspace_ids,
                "offset": offset,
                "limit": limit,
                "sorts": sorts,
            },
            options=options,
        )

    def get_deployment_dag_runs(
        self,
        organization_id: PathValue,
        deployment_id: PathValue,
        dag_id: PathValue,
        *,
        page_size: int | None = None,
        cursor: str | None = None,
        run_id: str | None = None,
        logical_date__lt: datetime.datetime | None = None,
        logical_date__gt: datetime.datetime | None = None,
        start_date__lt: datetime.datetime | None = None,
        start_date__gt: datetime.datetime | None = None,
        end_date__lt: datetime.datetime | None = None,
        end_date__gt: datetime.datetime | None = None,
        state: Sequence[types.State] | None = None,
        run_type__in: Sequence[types.RunTypeIn] | None = None,
        options: RequestOptions | None = None,
    ) -> types.AsyncPager[
        models.InternalDagRunWithTaskInstances,
        models.InternalPaginationResultDagRunWithTaskInstances,
    ]:
        """List the runs of a DAG with their tasks.

        Returns one page of runs, each with its task instances. Pages are linked by
        cursors, not by offsets.

        Args:
            organization_id: The organization that owns the resource.
            deployment_id: The deployment to query.
            dag_id: The DAG, by its Airflow `dag_id`.
            page_size: How many runs to return in a page, from 1 to 100. The server
                takes 20 when it is left out.
            cursor: Cursor of the wanted page, as handed out with an earlier page.
            run_id: Keep the run with this id.
            logical_date__lt: Keep runs whose logical date (once called execution date)
                is before this moment.
            logical_date__gt: Keep runs whose logical date (once called execution date)
                is after this moment.
            start_date__lt: Keep runs that started before this moment.
            start_date__gt: Keep runs that started after this moment.
            end_date__lt: Keep runs that ended before this moment.
            end_date__gt: Keep runs that ended after this moment.
            state: Keep runs in one of these states, sent as one comma-separated value.
            run_type__in: Keep runs of one of these types, sent as one comma-separated
                value.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            BadRequestError, UnauthorizedError, ForbiddenError, NotFoundError,
                ServerError: 400, 401, 403, 404 or 500; `body` is `models.Error`.
        """
        # GET /organizations/{organizationId}/deployments/{deploymentId}/dags/{dagId}/runs
        options = options and unseen(options)
        return self._paginate(
            operations.GET_DEPLOYMENT_DAG_RUNS,
            {
                "organizationId": organization_id,
                "deploymentId": deployment_id,
                "dagId": dag_id,
                "pageSize": page_size,
                "cursor": cursor,
                "runId": run_id,
                "logicalDate__lt": logical_date__lt,
                "logicalDate__gt": logical_date__gt,
                "startDate__lt": start_date__lt,
                "startDate__gt": start_date__gt,
                "endDate__lt": end_date__lt,
                "endDate__gt": end_date__gt,
                "state": state,
                "runType__in": run_type__in,
            },
            options=options,
        )

    async def get_deployment_dag_structure(
        self,
        organization_id: PathValue,
        deployment_id: PathValue,
        dag_id: PathValue,
        *,
        options: RequestOptions | None = None,
    ) -> models.InternalDagStructure:
        """Get the task graph of a DAG.

        Returns the tasks, the nested task groups and the edges between them.

        Args:
            organization_id: The organization that owns the resource.
            deployment_id: The deployment to query.
            dag_id: The DAG, by its Airflow `dag_id`.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            BadRequestError, UnauthorizedError, ForbiddenError, NotFoundError,
                ServerError: 400, 401, 403, 404 or 500; `body` is `models.Error`.
        """
        # GET /organizations/{organizationId}/deployments/{deploymentId}/dags/{dagId}/structure
        options = options and unseen(options)
        return await self._request(
            operations.GET_DEPLOYMENT_DAG_STRUCTURE,
            {
                "organizationId": organization_id,
                "deploymentId": deployment_id,
                "dagId": dag_id,
            },
            options=options,
        )

    async def get_deployment_logs(
        self,
        organization_id: PathValue,
        deployment_id: PathValue,
        *,
        sources: Sequence[types.Sources],
        limit: int | None = None,
        offset: int | None = None,
        range: int | None = None,
        max_num_results: int | None = None,
        search_id: str | None = None,
        search_text: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.DeploymentLog:
        """Search the logs of a deployment.

        Returns log entries of the chosen Airflow components. Pass the `searchId` of the
        first reply to read on in the same search.

        Args:
            organization_id: The organization that owns the resource.
            deployment_id: The deployment to query.
            sources: Components whose logs to read. Repeat the parameter for each; one
                is needed.
            limit: How many entries to return in one reply. Default: `500`. At least 1.
            offset: How many entries of the search to skip. Default: `0`. At least 0.
            range: How far back to search, in seconds. One minute is the least. Default:
                `3600`. At least 60.
            max_num_results: Cap on the entries of the whole search, all replies
                together. Default: `10000`. At least 1.
            search_id: Identifier of an earlier search to continue.
            search_text: Keep entries that contain exactly this text.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            BadRequestError, UnauthorizedError, ForbiddenError, ServerError: 400, 401,
                403 or 500; `body` is `models.Error`.
        """
        # GET /organizations/{organizationId}/deployments/{deploymentId}/logs
        options = options and unseen(options)
        return await self._request(
            operations.GET_DEPLOYMENT_LOGS,
            {
                "organizationId": organization_id,
                "deploymentId": deployment_id,
                "sources": sources,
                "limit": limit,
                "offset": offset,
                "range": range,
                "maxNumResults": max_num_results,
                "searchId": search_id,
                "searchText": search_text,
            },
            options=options,
        )

    @property
    def with_raw_response(self) -> AsyncDeploymentWithRawResponse:
        """The same methods, each returning the whole reply."""
        return AsyncDeploymentWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncDeploymentWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return AsyncDeploymentWithStreamingResponse(self)


class AsyncDeploymentWithRawResponse:
    """The methods of `AsyncDeployment`, each returning the whole reply."""

    def __init__(self, resource: AsyncDeployment) -> None:
        raw = raw_of_async(resource)
        self.list_deployments = as_raw_async(raw.list_deployments)
        self.get_deployment_dag_runs = as_raw_async(raw.get_deployment_dag_runs)
        self.get_deployment_dag_structure = as_raw_async(
            raw.get_deployment_dag_structure
        )
        self.get_deployment_logs = as_raw_async(raw.get_deployment_logs)


class AsyncDeploymentWithStreamingResponse:
    """The methods of `AsyncDeployment`, each returning a reply to be read piece by
    piece.
    """

    def __init__(self, resource: AsyncDeployment) -> None:
        streamed = streamed_of_async(resource)
        self.list_deployments = as_streamed_async(streamed.list_deployments)
        self.get_deployment_dag_runs = as_streamed_async(
            streamed.get_deployment_dag_runs
        )
        self.get_deployment_dag_structure = as_streamed_async(
            streamed.get_deployment_dag_structure
        )
        self.get_deployment_logs = as_streamed_async(streamed.get_deployment_logs)
