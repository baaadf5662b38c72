"""Async resource: Orders."""

from __future__ import annotations

from .. import models
from .._operations import orders as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncOrders(AsyncResource):
    """The Orders operations."""

    async def list_orders(
        self, *, limit: str | None = None, options: RequestOptions | None = None
    ) -> list[models.Order]:
        """GET /orders"""
        return await self._request(
            operations.LIST_ORDERS, {"limit": limit}, options=options
        )

    @property
    def with_raw_response(self) -> AsyncOrdersWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncOrdersWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncOrdersWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncOrdersWithStreamingResponse(self)


class AsyncOrdersWithRawResponse:
    """`AsyncOrders` with whole replies."""

    def __init__(self, resource: AsyncOrders) -> None:
        raw = raw_of_async(resource)
        self.list_orders = as_raw_async(raw.list_orders)


class AsyncOrdersWithStreamingResponse:
    """`AsyncOrders` with replies read piece by piece."""

    def __init__(self, resource: AsyncOrders) -> None:
        streamed = streamed_of_async(resource)
        self.list_orders = as_streamed_async(streamed.list_orders)
