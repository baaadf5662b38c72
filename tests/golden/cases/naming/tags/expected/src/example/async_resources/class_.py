"""Async resource: class."""

from __future__ import annotations

from .._operations import class_ as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncClass(AsyncResource):
    """The class operations."""

    async def e(self, *, options: RequestOptions | None = None) -> None:
        """GET /e"""
        return await self._request(operations.E, {}, options=options)

    @property
    def with_raw_response(self) -> AsyncClassWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncClassWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncClassWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncClassWithStreamingResponse(self)


class AsyncClassWithRawResponse:
    """`AsyncClass` with whole replies."""

    def __init__(self, resource: AsyncClass) -> None:
        raw = raw_of_async(resource)
        self.e = as_raw_async(raw.e)


class AsyncClassWithStreamingResponse:
    """`AsyncClass` with replies read piece by piece."""

    def __init__(self, resource: AsyncClass) -> None:
        streamed = streamed_of_async(resource)
        self.e = as_streamed_async(streamed.e)
