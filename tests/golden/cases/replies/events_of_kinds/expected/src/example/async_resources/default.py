"""Async resource: default."""

from __future__ import annotations

from .. import models
from .._operations import default as operations
from .._runtime.event_streams import AsyncEventStream
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

    async def feed(
        self, *, options: RequestOptions | None = None
    ) -> AsyncEventStream[models.FeedReply]:
        """GET /feed"""
        return await self._stream(operations.FEED, {}, options=options)

    async def ticks(
        self, *, options: RequestOptions | None = None
    ) -> AsyncEventStream[models.TicksReply]:
        """GET /ticks"""
        return await self._stream(operations.TICKS, {}, options=options)

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
        self.feed = as_raw_async(raw.feed)
        self.ticks = as_raw_async(raw.ticks)


class AsyncDefaultWithStreamingResponse:
    """`AsyncDefault` with replies read piece by piece."""

    def __init__(self, resource: AsyncDefault) -> None:
        streamed = streamed_of_async(resource)
        self.feed = as_streamed_async(streamed.feed)
        self.ticks = as_streamed_async(streamed.ticks)
