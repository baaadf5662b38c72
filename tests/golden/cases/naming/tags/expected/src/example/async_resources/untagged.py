"""Async resource: untagged."""

from __future__ import annotations

from .._operations import untagged as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncUntagged(AsyncResource):
    """Operations without a tag."""

    async def h(self, *, options: RequestOptions | None = None) -> None:
        """GET /h"""
        return await self._request(operations.H, {}, options=options)

    @property
    def with_raw_response(self) -> AsyncUntaggedWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncUntaggedWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncUntaggedWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncUntaggedWithStreamingResponse(self)


class AsyncUntaggedWithRawResponse:
    """`AsyncUntagged` with whole replies."""

    def __init__(self, resource: AsyncUntagged) -> None:
        raw = raw_of_async(resource)
        self.h = as_raw_async(raw.h)


class AsyncUntaggedWithStreamingResponse:
    """`AsyncUntagged` with replies read piece by piece."""

    def __init__(self, resource: AsyncUntagged) -> None:
        streamed = streamed_of_async(resource)
        self.h = as_streamed_async(streamed.h)
