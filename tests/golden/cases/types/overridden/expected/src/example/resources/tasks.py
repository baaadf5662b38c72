"""Resource: tasks."""

from __future__ import annotations

import datetime
import uuid

from .. import models
from .._operations import tasks as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Tasks(Resource):
    """The tasks operations."""

    def list_tasks(
        self,
        *,
        after: datetime.datetime | None = None,
        owner: uuid.UUID | str | None = None,
        options: RequestOptions | None = None,
    ) -> models.Task:
        """GET /tasks"""
        return self._request(
            operations.LIST_TASKS, {"after": after, "owner": owner}, options=options
        )

    def list_others(
        self,
        *,
        after: str | None = None,
        owner: uuid.UUID | str | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """GET /others"""
        return self._request(
            operations.LIST_OTHERS, {"after": after, "owner": owner}, options=options
        )

    @property
    def with_raw_response(self) -> TasksWithRawResponse:
        """The same methods, each giving the whole reply."""
        return TasksWithRawResponse(self)

    @property
    def with_streaming_response(self) -> TasksWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return TasksWithStreamingResponse(self)


class TasksWithRawResponse:
    """`Tasks` with whole replies."""

    def __init__(self, resource: Tasks) -> None:
        raw = raw_of(resource)
        self.list_tasks = as_raw(raw.list_tasks)
        self.list_others = as_raw(raw.list_others)


class TasksWithStreamingResponse:
    """`Tasks` with replies read piece by piece."""

    def __init__(self, resource: Tasks) -> None:
        streamed = streamed_of(resource)
        self.list_tasks = as_streamed(streamed.list_tasks)
        self.list_others = as_streamed(streamed.list_others)
