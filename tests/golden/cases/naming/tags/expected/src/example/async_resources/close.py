"""Async resource: close."""

from __future__ import annotations

from .._operations import close as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncClose(AsyncResource):
    """The close operations."""

    async def d(self, *, options: RequestOptions | None = None) -> None:
        """GET /d"""
        return await self._request(operations.D, {}, options=options)

    @property
    def with_raw_response(self) -> AsyncCloseWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncCloseWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncCloseWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncCloseWithStreamingResponse(self)


class AsyncCloseWithRawResponse:
    """`AsyncClose` with whole replies."""

    def __init__(self, resource: AsyncClose) -> None:
        raw = raw_of_async(resource)
        self.d = as_raw_async(raw.d)


class AsyncCloseWithStreamingResponse:
    """`AsyncClose` with replies read piece by piece."""

    def __init__(self, resource: AsyncClose) -> None:
        streamed = streamed_of_async(resource)
        self.d = as_streamed_async(streamed.d)
