"""Async resource: Task Versions."""

from __future__ import annotations

from .. import models
from .._operations import jobs as operations
from .._runtime.options import RequestOptions
from .._runtime.parameters import PathValue
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncJobs(AsyncResource):
    """The Task Versions operations."""

    async def fetch(
        self, id: PathValue, *, options: RequestOptions | None = None
    ) -> models.Job:
        """GET /tasks/{id}"""
        return await self._request(operations.FETCH, {"id": id}, options=options)

    async def forget(
        self, id: PathValue, *, options: RequestOptions | None = None
    ) -> None:
        """DELETE /tasks/{id}"""
        return await self._request(operations.FORGET, {"id": id}, options=options)

    @property
    def with_raw_response(self) -> AsyncJobsWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncJobsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncJobsWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncJobsWithStreamingResponse(self)


class AsyncJobsWithRawResponse:
    """`AsyncJobs` with whole replies."""

    def __init__(self, resource: AsyncJobs) -> None:
        raw = raw_of_async(resource)
        self.fetch = as_raw_async(raw.fetch)
        self.forget = as_raw_async(raw.forget)


class AsyncJobsWithStreamingResponse:
    """`AsyncJobs` with replies read piece by piece."""

    def __init__(self, resource: AsyncJobs) -> None:
        streamed = streamed_of_async(resource)
        self.fetch = as_streamed_async(streamed.fetch)
        self.forget = as_streamed_async(streamed.forget)
