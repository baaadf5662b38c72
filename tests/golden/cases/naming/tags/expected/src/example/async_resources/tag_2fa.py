"""Async resource: 2FA."""

from __future__ import annotations

from .._operations import tag_2fa as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncTag2FA(AsyncResource):
    """The 2FA operations."""

    async def g(self, *, options: RequestOptions | None = None) -> None:
        """GET /g"""
        return await self._request(operations.G, {}, options=options)

    @property
    def with_raw_response(self) -> AsyncTag2FAWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncTag2FAWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncTag2FAWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncTag2FAWithStreamingResponse(self)


class AsyncTag2FAWithRawResponse:
    """`AsyncTag2FA` with whole replies."""

    def __init__(self, resource: AsyncTag2FA) -> None:
        raw = raw_of_async(resource)
        self.g = as_raw_async(raw.g)


class AsyncTag2FAWithStreamingResponse:
    """`AsyncTag2FA` with replies read piece by piece."""

    def __init__(self, resource: AsyncTag2FA) -> None:
        streamed = streamed_of_async(resource)
        self.g = as_streamed_async(streamed.g)
