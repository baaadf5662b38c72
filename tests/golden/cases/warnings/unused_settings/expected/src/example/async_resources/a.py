"""Async resource: a."""

from __future__ import annotations

from .._operations import a as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncA(AsyncResource):
    """The a operations."""

    async def get_thing(self, *, options: RequestOptions | None = None) -> None:
        """GET /a"""
        return await self._request(operations.GET_THING, {}, options=options)

    @property
    def with_raw_response(self) -> AsyncAWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncAWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncAWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncAWithStreamingResponse(self)


class AsyncAWithRawResponse:
    """`AsyncA` with whole replies."""

    def __init__(self, resource: AsyncA) -> None:
        raw = raw_of_async(resource)
        self.get_thing = as_raw_async(raw.get_thing)


class AsyncAWithStreamingResponse:
    """`AsyncA` with replies read piece by piece."""

    def __init__(self, resource: AsyncA) -> None:
        streamed = streamed_of_async(resource)
        self.get_thing = as_streamed_async(streamed.get_thing)
