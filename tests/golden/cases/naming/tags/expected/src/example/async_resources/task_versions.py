"""Async resource: task_versions."""

from __future__ import annotations

from .._operations import task_versions as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncTaskVersions(AsyncResource):
    """The task_versions operations."""

    async def b(self, *, options: RequestOptions | None = None) -> None:
        """GET /b"""
        return await self._request(operations.B, {}, options=options)

    @property
    def with_raw_response(self) -> AsyncTaskVersionsWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncTaskVersionsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncTaskVersionsWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncTaskVersionsWithStreamingResponse(self)


class AsyncTaskVersionsWithRawResponse:
    """`AsyncTaskVersions` with whole replies."""

    def __init__(self, resource: AsyncTaskVersions) -> None:
        raw = raw_of_async(resource)
        self.b = as_raw_async(raw.b)


class AsyncTaskVersionsWithStreamingResponse:
    """`AsyncTaskVersions` with replies read piece by piece."""

    def __init__(self, resource: AsyncTaskVersions) -> None:
        streamed = streamed_of_async(resource)
        self.b = as_streamed_async(streamed.b)
