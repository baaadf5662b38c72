"""Async resource: orders."""

from __future__ import annotations

from collections.abc import Mapping

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
    """The orders operations."""

    async def update_item(
        self,
        order_id: int,
        body: models.OrdersUpdateItemBody | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """PUT /orders/{order_id}"""
        return await self._request(
            operations.UPDATE_ITEM, {"order_id": order_id}, body=body, options=options
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
        self.update_item = as_raw_async(raw.update_item)


class AsyncOrdersWithStreamingResponse:
    """`AsyncOrders` with replies read piece by piece."""

    def __init__(self, resource: AsyncOrders) -> None:
        streamed = streamed_of_async(resource)
        self.update_item = as_streamed_async(streamed.update_item)
