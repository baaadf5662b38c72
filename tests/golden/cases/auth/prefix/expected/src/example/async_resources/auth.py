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

    async def a(self, *, options: RequestOptions | None = None) -> None:
        """GET /a"""
        return await self._request(operations.A, {}, options=options)

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
        self.a = as_raw_async(raw.a)


class AsyncAuthWithStreamingResponse:
    """`AsyncAuth` with replies read piece by piece."""

    def __init__(self, resource: AsyncAuth) -> None:
        streamed = streamed_of_async(resource)
        self.a = as_streamed_async(streamed.a)
