"""Async resource: Task Runs."""

from __future__ import annotations

from collections.abc import Mapping

from .. import models, types
from .._operations import task_runs as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import (
    AsyncResource,
    PathValue,
    as_raw_async,
    as_streamed_async,
    hides_arguments_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncTaskRuns(AsyncResource):
    """Single runs of an execution: start, watch and stop them."""

    def list_task_runs(
        self,
        *,
        sort: str | None = None,
        names: str | None = None,
        status: str | None = None,
        versions: str | None = None,
        acls: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        options: RequestOptions | None = None,
    ) -> types.AsyncPager[models.TaskRunSummary, models.TaskRunSummaryPagedItems]:
        """List task runs.

        Returns one page of the task runs that the tenant of the caller may see.

        Args:
            sort: Field to sort by (name, status, timeCreated or timeModified) and,
                after a space, asc or desc; asc when no direction is named.
            names: Keeps the runs with these names.
            status: Keeps the runs in this status.
            versions: Keeps the runs of these task versions.
            acls: Keeps the runs with these access list entries.
            page_size: How many entries one page holds, from 1 to 1000; 10 when left
                out. Default: `10`.
            page_token: Token of the page to read, taken from an earlier reply: its
                firstPageToken, nextPageToken or prevPageToken.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            BadRequestError, UnauthorizedError, ForbiddenError, ServerError, ApiError:
                400, 401, 403, 500 or any other status; `body` is
                `models.ErrorResponse`.
        """
        # GET /v1/tasks/runs
        options = options and unseen(options)
        return self._paginate(
            operations.LIST_TASK_RUNS,
            {
                "sort": sort,
                "names": names,
                "status": status,
                "versions": versions,
                "acls": acls,
                "pageSize": page_size,
                "pageToken": page_token,
            },
            options=options,
        )

    @hides_arguments_async
    async def create_task_run(
        self,
        body: models.CreateTaskRunRequest | Mapping[str, object] | None = None,
        *,
        options: RequestOptions | None = None,
    ) -> models.TaskRun:
        """Run an execution without a stored task.

        Creates a task run from the execution in the body and starts it at once. The
        reply holds its ID and status.

        Args:
            body: Name, description, access list and execution of the run.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            BadRequestError, UnauthorizedError, ForbiddenError, ServerError, ApiError:
                400, 401, 403, 500 or any other status; `body` is
                `models.ErrorResponse`.
        """
        # POST /v1/tasks/runs
        return await self._request(
            operations.CREATE_TASK_RUN, {}, body=body, options=options
        )

    async def get_task_run(
        self, run_id: PathValue, *, options: RequestOptions | None = None
    ) -> models.TaskRun:
        """Read one task run.

        Returns a task run with its status, its execution and its logs.

        Args:
            run_id: ID of the task run.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            BadRequestError, UnauthorizedError, ForbiddenError, NotFoundError,
                ServerError, ApiError: 400, 401, 403, 404, 500 or any other status;
                `body` is `models.ErrorResponse`.
        """
        # GET /v1/tasks/runs/{runId}
        options = options and unseen(options)
        return await self._request(
            operations.GET_TASK_RUN, {"runId": run_id}, options=options
        )

    async def abort_task_run(
        self, run_id: PathValue, *, options: RequestOptions | None = None
    ) -> models.TaskRunSummary:
        """Stop a task run.

        Aborts a task run. This works only while its status is Pending or Running.

        Args:
            run_id: ID of the task run.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            BadRequestError, UnauthorizedError, ForbiddenError, NotFoundError,
                ServerError, ApiError: 400, 401, 403, 404, 500 or any other status;
                `body` is `models.ErrorResponse`.
        """
        # PUT /v1/tasks/runs/{runId}:abort
        options = options and unseen(options)
        return await self._request(
            operations.ABORT_TASK_RUN, {"runId": run_id}, options=options
        )

    async def heartbeat_task_run(
        self,
        run_id: PathValue,
        body: models.HeartbeatTaskRunRequest | Mapping[str, object] | None = None,
        *,
        options: RequestOptions | None = None,
    ) -> models.TaskRunHeartbeat:
        """Report that a task run is alive.

        Tells the service that the run is still being executed, with the state of its
        containers.

        Args:
            run_id: ID of the task run.
            body: What the executing pod knows about itself.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            BadRequestError, UnauthorizedError, ForbiddenError, NotFoundError,
                ServerError, ApiError: 400, 401, 403, 404, 500 or any other status;
                `body` is `models.ErrorResponse`.
        """
        # POST /v1/tasks/runs/{runId}:heartbeat
        options = options and unseen(options)
        return await self._request(
            operations.HEARTBEAT_TASK_RUN, {"runId": run_id}, body=body, options=options
        )

    @property
    def with_raw_response(self) -> AsyncTaskRunsWithRawResponse:
        """The same methods, each returning the whole reply."""
        return AsyncTaskRunsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncTaskRunsWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return AsyncTaskRunsWithStreamingResponse(self)


class AsyncTaskRunsWithRawResponse:
    """The methods of `AsyncTaskRuns`, each returning the whole reply."""

    def __init__(self, resource: AsyncTaskRuns) -> None:
        raw = raw_of_async(resource)
        self.list_task_runs = as_raw_async(raw.list_task_runs)
        self.create_task_run = as_raw_async(raw.create_task_run)
        self.get_task_run = as_raw_async(raw.get_task_run)
        self.abort_task_run = as_raw_async(raw.abort_task_run)
        self.heartbeat_task_run = as_raw_async(raw.heartbeat_task_run)


class AsyncTaskRunsWithStreamingResponse:
    """The methods of `AsyncTaskRuns`, each returning a reply to be read piece by
    piece.
    """

    def __init__(self, resource: AsyncTaskRuns) -> None:
        streamed = streamed_of_async(resource)
        self.list_task_runs = as_streamed_async(streamed.list_task_runs)
        self.create_task_run = as_streamed_async(streamed.create_task_run)
        self.get_task_run = as_streamed_async(streamed.get_task_run)
        self.abort_task_run = as_streamed_async(streamed.abort_task_run)
        self.heartbeat_task_run = as_streamed_async(streamed.heartbeat_task_run)
