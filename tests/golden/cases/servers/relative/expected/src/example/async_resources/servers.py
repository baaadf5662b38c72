"""Async resource: servers."""

from __future__ import annotations

from .._operations import servers as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncServers(AsyncResource):
    """The servers operations."""

    async def plain(self, *, options: RequestOptions | None = None) -> None:
        """GET /a"""
        return await self._request(operations.PLAIN, {}, options=options)

    @property
    def with_raw_response(self) -> AsyncServersWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncServersWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncServersWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncServersWithStreamingResponse(self)


class AsyncServersWithRawResponse:
    """`AsyncServers` with whole replies."""

    def __init__(self, resource: AsyncServers) -> None:
        raw = raw_of_async(resource)
        self.plain = as_raw_async(raw.plain)


class AsyncServersWithStreamingResponse:
    """`AsyncServers` with replies read piece by piece."""

    def __init__(self, resource: AsyncServers) -> None:
        streamed = streamed_of_async(resource)
        self.plain = as_streamed_async(streamed.plain)
