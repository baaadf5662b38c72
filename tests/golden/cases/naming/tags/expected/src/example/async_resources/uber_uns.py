"""Async resource: Über uns."""

from __future__ import annotations

from .._operations import uber_uns as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncUberUns(AsyncResource):
    """The Über uns operations."""

    async def k(self, *, options: RequestOptions | None = None) -> None:
        """GET /k"""
        return await self._request(operations.K, {}, options=options)

    @property
    def with_raw_response(self) -> AsyncUberUnsWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncUberUnsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncUberUnsWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncUberUnsWithStreamingResponse(self)


class AsyncUberUnsWithRawResponse:
    """`AsyncUberUns` with whole replies."""

    def __init__(self, resource: AsyncUberUns) -> None:
        raw = raw_of_async(resource)
        self.k = as_raw_async(raw.k)


class AsyncUberUnsWithStreamingResponse:
    """`AsyncUberUns` with replies read piece by piece."""

    def __init__(self, resource: AsyncUberUns) -> None:
        streamed = streamed_of_async(resource)
        self.k = as_streamed_async(streamed.k)
