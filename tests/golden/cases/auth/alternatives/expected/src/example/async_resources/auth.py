"""Async resource: auth."""

from __future__ import annotations

from .._operations import auth as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncAuth(AsyncResource):
    """The auth operations."""

    async def either(self, *, options: RequestOptions | None = None) -> None:
        """GET /both"""
        return await self._request(operations.EITHER, {}, options=options)

    async def open(self, *, options: RequestOptions | None = None) -> None:
        """GET /open"""
        return await self._request(operations.OPEN, {}, options=options)

    async def maybe(self, *, options: RequestOptions | None = None) -> None:
        """GET /maybe"""
        return await self._request(operations.MAYBE, {}, options=options)

    async def own(self, *, options: RequestOptions | None = None) -> None:
        """GET /own"""
        return await self._request(operations.OWN, {}, options=options)

    @property
    def with_raw_response(self) -> AsyncAuthWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncAuthWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncAuthWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncAuthWithStreamingResponse(self)


class AsyncAuthWithRawResponse:
    """`AsyncAuth` with whole replies."""

    def __init__(self, resource: AsyncAuth) -> None:
        raw = raw_of_async(resource)
        self.either = as_raw_async(raw.either)
        self.open = as_raw_async(raw.open)
        self.maybe = as_raw_async(raw.maybe)
        self.own = as_raw_async(raw.own)


class AsyncAuthWithStreamingResponse:
    """`AsyncAuth` with replies read piece by piece."""

    def __init__(self, resource: AsyncAuth) -> None:
        streamed = streamed_of_async(resource)
        self.either = as_streamed_async(streamed.either)
        self.open = as_streamed_async(streamed.open)
        self.maybe = as_streamed_async(streamed.maybe)
        self.own = as_streamed_async(streamed.own)
