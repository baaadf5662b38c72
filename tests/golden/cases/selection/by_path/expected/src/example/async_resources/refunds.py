"""Async resource: refunds."""

from __future__ import annotations

from .._operations import refunds as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncRefunds(AsyncResource):
    """The refunds operations."""

    async def list(self, *, options: RequestOptions | None = None) -> None:
        """GET /v1/refunds"""
        return await self._request(operations.LIST, {}, options=options)

    @property
    def with_raw_response(self) -> AsyncRefundsWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncRefundsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncRefundsWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncRefundsWithStreamingResponse(self)


class AsyncRefundsWithRawResponse:
    """`AsyncRefunds` with whole replies."""

    def __init__(self, resource: AsyncRefunds) -> None:
        raw = raw_of_async(resource)
        self.list = as_raw_async(raw.list)


class AsyncRefundsWithStreamingResponse:
    """`AsyncRefunds` with replies read piece by piece."""

    def __init__(self, resource: AsyncRefunds) -> None:
        streamed = streamed_of_async(resource)
        self.list = as_streamed_async(streamed.list)
