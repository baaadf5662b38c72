"""Async resource: Task Versions."""

from __future__ import annotations

from .._operations import task_space_versions as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncTaskSpaceVersions(AsyncResource):
    """Versions of a task."""

    async def a(self, *, options: RequestOptions | None = None) -> None:
        """GET /a"""
        return await self._request(operations.A, {}, options=options)

    @property
    def with_raw_response(self) -> AsyncTaskSpaceVersionsWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncTaskSpaceVersionsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncTaskSpaceVersionsWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncTaskSpaceVersionsWithStreamingResponse(self)


class AsyncTaskSpaceVersionsWithRawResponse:
    """`AsyncTaskSpaceVersions` with whole replies."""

    def __init__(self, resource: AsyncTaskSpaceVersions) -> None:
        raw = raw_of_async(resource)
        self.a = as_raw_async(raw.a)


class AsyncTaskSpaceVersionsWithStreamingResponse:
    """`AsyncTaskSpaceVersions` with replies read piece by piece."""

    def __init__(self, resource: AsyncTaskSpaceVersions) -> None:
        streamed = streamed_of_async(resource)
        self.a = as_streamed_async(streamed.a)
