"""Resource: Task Definitions."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from .. import models, types
from .._operations import task_definitions as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class TaskDefinitions(Resource):
    """Read the state machines that tasks are made from."""

    def list_task_definitions(
        self,
        *,
        as_at: datetime.datetime | None = None,
        filter: str | None = None,
        sort_by: Sequence[str] | None = None,
        limit: int | None = None,
        page: str | None = None,
        options: RequestOptions | None = None,
    ) -> types.Pager[models.TaskDefinition, models.PagedResourceListOfTaskDefinition]:
        """List task definitions (experimental).

        Lists task definitions page by page.

        Args:
            as_at: System time at which to look at the definitions; without it, their
                newest revisions are listed.
            filter: LUSID filter expression that narrows the list, at most 16384
                characters.
            sort_by: Fields to sort by, in order of weight; each ends in ` ASC` or `
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
        # GET /api/taskdefinitions
        options = options and unseen(options)
        return self._paginate(
            operations.LIST_TASK_DEFINITIONS,
            {
                "asAt": as_at,
                "filter": filter,
                "sortBy": sort_by,
                "limit": limit,
                "page": page,
            },
            options=options,
        )

    @property
    def with_raw_response(self) -> TaskDefinitionsWithRawResponse:
        """The same methods, each returning the whole reply."""
        return TaskDefinitionsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> TaskDefinitionsWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return TaskDefinitionsWithStreamingResponse(self)


class TaskDefinitionsWithRawResponse:
    """The methods of `TaskDefinitions`, each returning the whole reply."""

    def __init__(self, resource: TaskDefinitions) -> None:
        raw = raw_of(resource)
        self.list_task_definitions = as_raw(raw.list_task_definitions)


class TaskDefinitionsWithStreamingResponse:
    """The methods of `TaskDefinitions`, each returning a reply to be read piece by
    piece.
    """

    def __init__(self, resource: TaskDefinitions) -> None:
        streamed = streamed_of(resource)
        self.list_task_definitions = as_streamed(streamed.list_task_definitions)
