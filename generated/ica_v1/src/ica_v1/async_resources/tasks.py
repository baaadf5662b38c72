"""Async resource: Tasks."""

from __future__ import annotations

from collections.abc import Mapping

from .. import models, types
from .._operations import tasks as operations
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


class AsyncTasks(AsyncResource):
    """Named units of work that can be run again and again."""

    def list_tasks(
        self,
        *,
        names: str | None = None,
        acls: str | None = None,
        page_size: int | None = None,
        sort: str | None = None,
        page_token: str | None = None,
        options: RequestOptions | None = None,
    ) -> types.AsyncPager[models.TaskSummary, models.TaskSummaryPagedItems]:
        """List tasks.

        Returns one page of the tasks that the tenant of the caller may see.

        Args:
            names: Keeps the tasks with these names; upper and lower case differ.
            acls: Keeps the tasks with these access list entries; upper and lower case
                differ.
            page_size: How many entries one page holds, from 1 to 1000; 10 when left
                out. Default: `10`.
            sort: Field to sort by (name, timeCreated or timeModified) and, after a
                space, asc or desc; asc when no direction is named. Default:
                `timeCreated asc`.
            page_token: Token of the page to read, taken from an earlier reply: its
                firstPageToken, nextPageToken or prevPageToken.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            BadRequestError, UnauthorizedError, ForbiddenError, NotFoundError,
                ServerError, ApiError: 400, 401, 403, 404, 500 or any other status;
                `body` is `models.ErrorResponse`.
        """
        # GET /v1/tasks
        options = options and unseen(options)
        return self._paginate(
            operations.LIST_TASKS,
            {
                "names": names,
                "acls": acls,
                "pageSize": page_size,
                "sort": sort,
                "pageToken": page_token,
            },
            options=options,
        )

    @hides_arguments_async
    async def create_task(
        self,
        body: models.CreateTaskRequest | Mapping[str, object] | None = None,
        *,
        options: RequestOptions | None = None,
    ) -> models.Task:
        """Create a task, with versions if wanted.

        Stores a new task and answers with its ID, and with the IDs of the versions that
        came with it. Text such as {{string}} in a version is a placeholder, filled in
        at launch.

        Args:
            body: Name, description, access list and first versions of the new task.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            BadRequestError, UnauthorizedError, ForbiddenError, NotFoundError,
                ConflictError, ServerError, ApiError: 400, 401, 403, 404, 409, 500 or
                any other status; `body` is `models.ErrorResponse`.
        """
        # POST /v1/tasks
        return await self._request(
            operations.CREATE_TASK, {}, body=body, options=options
        )

    async def get_task(
        self, task_id: PathValue, *, options: RequestOptions | None = None
    ) -> models.TaskSummary:
        """Read one task.

        Returns what is stored about a task, without its versions.

        Args:
            task_id: ID of the task.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            BadRequestError, UnauthorizedError, ForbiddenError, NotFoundError,
                ServerError, ApiError: 400, 401, 403, 404, 500 or any other status;
                `body` is `models.ErrorResponse`.
        """
        # GET /v1/tasks/{taskId}
        options = options and unseen(options)
        return await self._request(
            operations.GET_TASK, {"taskId": task_id}, options=options
        )

    async def update_task(
        self,
        task_id: PathValue,
        body: models.UpdateTaskRequest | Mapping[str, object] | None = None,
        *,
        options: RequestOptions | None = None,
    ) -> models.Task:
        """Change a task.

        Changes the name or the description of a task. No two tasks may share a name.

        Args:
            task_id: ID of the task.
            body: The fields to change.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            BadRequestError, UnauthorizedError, ForbiddenError, NotFoundError,
                ConflictError, ServerError, ApiError: 400, 401, 403, 404, 409, 500 or
                any other status; `body` is `models.ErrorResponse`.
        """
        # PATCH /v1/tasks/{taskId}
        options = options and unseen(options)
        return await self._request(
            operations.UPDATE_TASK, {"taskId": task_id}, body=body, options=options
        )

    @property
    def with_raw_response(self) -> AsyncTasksWithRawResponse:
        """The same methods, each returning the whole reply."""
        return AsyncTasksWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncTasksWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return AsyncTasksWithStreamingResponse(self)


class AsyncTasksWithRawResponse:
    """The methods of `AsyncTasks`, each returning the whole reply."""

    def __init__(self, resource: AsyncTasks) -> None:
        raw = raw_of_async(resource)
        self.list_tasks = as_raw_async(raw.list_tasks)
        self.create_task = as_raw_async(raw.create_task)
        self.get_task = as_raw_async(raw.get_task)
        self.update_task = as_raw_async(raw.update_task)


class AsyncTasksWithStreamingResponse:
    """The methods of `AsyncTasks`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: AsyncTasks) -> None:
        streamed = streamed_of_async(resource)
        self.list_tasks = as_streamed_async(streamed.list_tasks)
        self.create_task = as_streamed_async(streamed.create_task)
        self.get_task = as_streamed_async(streamed.get_task)
        self.update_task = as_streamed_async(streamed.update_task)
