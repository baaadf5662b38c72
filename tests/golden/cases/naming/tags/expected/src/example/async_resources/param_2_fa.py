"""Async resource: 2FA."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._operations import param_2_fa as operations
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)

if TYPE_CHECKING:
    from .._runtime.options import RequestOptions


class AsyncModel2Fa(AsyncResource):
    """2FA operations."""

    async def g(self, *, options: RequestOptions | None = None) -> None:
        """GET /g"""
        return await self._request(operations.G, {}, options=options)

    @property
    def with_raw_response(self) -> AsyncModel2FaWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncModel2FaWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncModel2FaWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncModel2FaWithStreamingResponse(self)


class AsyncModel2FaWithRawResponse:
    """`AsyncModel2Fa` with whole replies."""

    def __init__(self, resource: AsyncModel2Fa) -> None:
        raw = raw_of_async(resource)
        self.g = as_raw_async(raw.g)


class AsyncModel2FaWithStreamingResponse:
    """`AsyncModel2Fa` with replies read piece by piece."""

    def __init__(self, resource: AsyncModel2Fa) -> None:
        streamed = streamed_of_async(resource)
        self.g = as_streamed_async(streamed.g)
