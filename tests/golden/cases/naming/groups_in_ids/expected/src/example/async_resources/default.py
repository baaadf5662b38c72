"""Async resource: default."""

from __future__ import annotations

from .._operations import default as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncDefault(AsyncResource):
    """Operations without a tag."""

    async def get_ping(self, *, options: RequestOptions | None = None) -> None:
        """GET /ping"""
        return await self._request(operations.GET_PING, {}, options=options)

    async def list_pongs(self, *, options: RequestOptions | None = None) -> None:
        """GET /pong"""
        return await self._request(operations.LIST_PONGS, {}, options=options)

    @property
    def with_raw_response(self) -> AsyncDefaultWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncDefaultWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncDefaultWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncDefaultWithStreamingResponse(self)


class AsyncDefaultWithRawResponse:
    """`AsyncDefault` with whole replies."""

    def __init__(self, resource: AsyncDefault) -> None:
        raw = raw_of_async(resource)
        self.get_ping = as_raw_async(raw.get_ping)
        self.list_pongs = as_raw_async(raw.list_pongs)


class AsyncDefaultWithStreamingResponse:
    """`AsyncDefault` with replies read piece by piece."""

    def __init__(self, resource: AsyncDefault) -> None:
        streamed = streamed_of_async(resource)
        self.get_ping = as_streamed_async(streamed.get_ping)
        self.list_pongs = as_streamed_async(streamed.list_pongs)
