"""Async resource: tasks."""

from __future__ import annotations

import datetime
import uuid

from .. import models
from .._operations import tasks as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncTasks(AsyncResource):
    """The tasks operations."""

    async def list_tasks(
        self,
        *,
        after: datetime.datetime | None = None,
        owner: uuid.UUID | str | None = None,
        options: RequestOptions | None = None,
    ) -> models.Task:
        """GET /tasks"""
        return await self._request(
            operations.LIST_TASKS, {"after": after, "owner": owner}, options=options
        )

    async def list_others(
        self,
        *,
        after: str | None = None,
        owner: uuid.UUID | str | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """GET /others"""
        return await self._request(
            operations.LIST_OTHERS, {"after": after, "owner": owner}, options=options
        )

    @property
    def with_raw_response(self) -> AsyncTasksWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncTasksWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncTasksWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncTasksWithStreamingResponse(self)


class AsyncTasksWithRawResponse:
    """`AsyncTasks` with whole replies."""

    def __init__(self, resource: AsyncTasks) -> None:
        raw = raw_of_async(resource)
        self.list_tasks = as_raw_async(raw.list_tasks)
        self.list_others = as_raw_async(raw.list_others)


class AsyncTasksWithStreamingResponse:
    """`AsyncTasks` with replies read piece by piece."""

    def __init__(self, resource: AsyncTasks) -> None:
        streamed = streamed_of_async(resource)
        self.list_tasks = as_streamed_async(streamed.list_tasks)
        self.list_others = as_streamed_async(streamed.list_others)
