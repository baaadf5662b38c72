"""Async resource: Health."""

from __future__ import annotations

from .._operations import health as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncHealth(AsyncResource):
    """The Health operations."""

    async def health(self, *, options: RequestOptions | None = None) -> None:
        """GET /health"""
        return await self._request(operations.HEALTH, {}, options=options)

    @property
    def with_raw_response(self) -> AsyncHealthWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncHealthWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncHealthWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncHealthWithStreamingResponse(self)


class AsyncHealthWithRawResponse:
    """`AsyncHealth` with whole replies."""

    def __init__(self, resource: AsyncHealth) -> None:
        raw = raw_of_async(resource)
        self.health = as_raw_async(raw.health)


class AsyncHealthWithStreamingResponse:
    """`AsyncHealth` with replies read piece by piece."""

    def __init__(self, resource: AsyncHealth) -> None:
        streamed = streamed_of_async(resource)
        self.health = as_streamed_async(streamed.health)
