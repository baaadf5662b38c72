"""Resource: Tasks."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence

from .. import models, types
from .._operations import tasks as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import (
    PathValue,
    Resource,
    as_raw,
    as_streamed,
    raw_of,
    streamed_of,
)


class Tasks(Resource):
    """Create, read, change, delete and list tasks, and follow their history."""

    def create_task(
        self,
        create_task_request: models.CreateTaskRequest | Mapping[str, object],
        *,
        trigger: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.Task:
        """Create a task (experimental).

        Starts a task from a task definition and gives its fields their first values. A
        trigger may be pulled in the same call.

        Args:
            create_task_request: The definition to start from, with correlation
                identifiers and first field values.
            trigger: Trigger to pull on the new task, 5 to 150 characters.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            BadRequestError: 400; `body` is `models.LusidValidationProblemDetails`.
            ApiError: Any other status; `body` is `models.LusidProblemDetails`.
        """
        # POST /api/tasks
        options = options and unseen(options)
        return self._request(
            operations.CREATE_TASK,
            {"trigger": trigger},
            body=create_task_request,
            options=options,
        )

    def list_tasks(
        self,
        *,
        as_at: datetime.datetime | None = None,
        filter: str | None = None,
        sort_by: Sequence[str] | None = None,
        limit: int | None = None,
        page: str | None = None,
        options: RequestOptions | None = None,
    ) -> types.Pager[models.Task, models.PagedResourceListOfTask]:
        """List tasks.

        Lists tasks page by page. Filter and sort order apply to the list as a whole.

        Args:
            as_at: System time at which to look at the tasks; without it, their newest
                revisions are listed.
            filter: LUSID filter expression that narrows the list, at most 16384
                characters.
            sort_by: Fields to sort by, in order of weight; each may end in ` ASC` or `
                DESC`.
            limit: Most entries to put on one page; 10 unless given. Default: `10`.
            page: Token from the reply before this one, to go on with its list. All else
                that shapes the list (filter, sort order, asAt, effectiveAt) must stay
                as it was. 1 to 500 characters.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            BadRequestError: 400; `body` is `models.LusidValidationProblemDetails`.
            NotFoundError: 404; `body` is `str`.
            ApiError: Any other status; `body` is `models.LusidProblemDetails`.
        """
        # GET /api/tasks
        options = options and unseen(options)
        return self._paginate(
            operations.LIST_TASKS,
            {
                "asAt": as_at,
                "filter": filter,
                "sortBy": sort_by,
                "limit": limit,
                "page": page,
            },
            options=options,
        )

    def delete_task(
        self, id: PathValue, *, options: RequestOptions | None = None
    ) -> models.DeletedEntityResponse:
        """Delete a task (experimental).

        Removes a task and returns a receipt.

        Args:
            id: Task to delete, 30 to 40 letters, digits or hyphens.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            BadRequestError: 400; `body` is `models.LusidValidationProblemDetails`.
            NotFoundError: 404; `body` is `str`.
            ApiError: Any other status; `body` is `models.LusidProblemDetails`.
        """
        # DELETE /api/tasks/{id}
        options = options and unseen(options)
        return self._request(operations.DELETE_TASK, {"id": id}, options=options)

    def get_task(
        self,
        id: PathValue,
        *,
        as_at: datetime.datetime | None = None,
        options: RequestOptions | None = None,
    ) -> models.Task:
        """Get a task (experimental).

        Reads one task, as it is now or as it was at an earlier system time.

        Args:
            id: Task to read, 30 to 40 letters, digits or hyphens.
            as_at: System time at which to look at the task; without it, the newest
                revision is read.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            BadRequestError: 400; `body` is `models.LusidValidationProblemDetails`.
            NotFoundError: 404; `body` is `str`.
            ApiError: Any other status; `body` is `models.LusidProblemDetails`.
        """
        # GET /api/tasks/{id}
        options = options and unseen(options)
        return self._request(
            operations.GET_TASK, {"id": id, "asAt": as_at}, options=options
        )

    def update_task(
        self,
        id: PathValue,
        update_task_request: (
            models.UpdateTaskRequest | Mapping[str, object] | None
        ) = None,
        *,
        trigger: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.UpdateTaskResponse:
        """Update a task (experimental).

        Sets field values of a task, pulls a trigger on it, or both. The reply tells
        whether it worked and does not hold the task.

        Args:
            id: Task to change, 30 to 40 letters, digits or hyphens.
            update_task_request: Field values to set; may be left out when only a
                trigger is pulled.
            trigger: Trigger to pull on the task, 5 to 150 characters.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            BadRequestError: 400; `body` is `models.LusidValidationProblemDetails`.
            NotFoundError: 404; `body` is `str`.
            ApiError: Any other status; `body` is `models.LusidProblemDetails`.
        """
        # POST /api/tasks/{id}
        options = options and unseen(options)
        return self._request(
            operations.UPDATE_TASK,
            {"id": id, "trigger": trigger},
            body=update_task_request,
            options=options,
        )

    def get_task_history(
        self,
        id: PathValue,
        *,
        as_at: datetime.datetime | None = None,
        options: RequestOptions | None = None,
    ) -> models.ResourceListOfChangeItem:
        """Get the history of a task (experimental).

        Lists what was changed on a task, attribute by attribute.

        Args:
            id: Task to follow, 30 to 40 letters, digits or hyphens.
            as_at: System time of the oldest change to return; without it, the newest
                revision of the task is used.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            BadRequestError: 400; `body` is `models.LusidValidationProblemDetails`.
            NotFoundError: 404; `body` is `str`.
            ApiError: Any other status; `body` is `models.LusidProblemDetails`.
        """
        # GET /api/tasks/{id}/history
        options = options and unseen(options)
        return self._request(
            operations.GET_TASK_HISTORY, {"id": id, "asAt": as_at}, options=options
        )

    @property
    def with_raw_response(self) -> TasksWithRawResponse:
        """The same methods, each returning the whole reply."""
        return TasksWithRawResponse(self)

    @property
    def with_streaming_response(self) -> TasksWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return TasksWithStreamingResponse(self)


class TasksWithRawResponse:
    """The methods of `Tasks`, each returning the whole reply."""

    def __init__(self, resource: Tasks) -> None:
        raw = raw_of(resource)
        self.create_task = as_raw(raw.create_task)
        self.list_tasks = as_raw(raw.list_tasks)
        self.delete_task = as_raw(raw.delete_task)
        self.get_task = as_raw(raw.get_task)
        self.update_task = as_raw(raw.update_task)
        self.get_task_history = as_raw(raw.get_task_history)


class TasksWithStreamingResponse:
    """The methods of `Tasks`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Tasks) -> None:
        streamed = streamed_of(resource)
        self.create_task = as_streamed(streamed.create_task)
        self.list_tasks = as_streamed(streamed.list_tasks)
        self.delete_task = as_streamed(streamed.delete_task)
        self.get_task = as_streamed(streamed.get_task)
        self.update_task = as_streamed(streamed.update_task)
        self.get_task_history = as_streamed(streamed.get_task_history)
