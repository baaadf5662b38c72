"""Async resource: Core."""

from __future__ import annotations

from .._operations import core as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncCore(AsyncResource):
    """The Core operations."""

    async def get_root(self, *, options: RequestOptions | None = None) -> None:
        """GET /"""
        return await self._request(operations.GET_ROOT, {}, options=options)

    @property
    def with_raw_response(self) -> AsyncCoreWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncCoreWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncCoreWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncCoreWithStreamingResponse(self)


class AsyncCoreWithRawResponse:
    """`AsyncCore` with whole replies."""

    def __init__(self, resource: AsyncCore) -> None:
        raw = raw_of_async(resource)
        self.get_root = as_raw_async(raw.get_root)


class AsyncCoreWithStreamingResponse:
    """`AsyncCore` with replies read piece by piece."""

    def __init__(self, resource: AsyncCore) -> None:
        streamed = streamed_of_async(resource)
        self.get_root = as_streamed_async(streamed.get_root)
