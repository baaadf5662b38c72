"""Async resource: prices."""

from __future__ import annotations

import decimal

from .. import models
from .._operations import prices as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncPrices(AsyncResource):
    """The prices operations."""

    async def get_price(
        self,
        amount: decimal.Decimal,
        *,
        rate: decimal.Decimal | None = None,
        options: RequestOptions | None = None,
    ) -> models.Price:
        """GET /prices/{amount}"""
        return await self._request(
            operations.GET_PRICE, {"amount": amount, "rate": rate}, options=options
        )

    @property
    def with_raw_response(self) -> AsyncPricesWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncPricesWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncPricesWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncPricesWithStreamingResponse(self)


class AsyncPricesWithRawResponse:
    """`AsyncPrices` with whole replies."""

    def __init__(self, resource: AsyncPrices) -> None:
        raw = raw_of_async(resource)
        self.get_price = as_raw_async(raw.get_price)


class AsyncPricesWithStreamingResponse:
    """`AsyncPrices` with replies read piece by piece."""

    def __init__(self, resource: AsyncPrices) -> None:
        streamed = streamed_of_async(resource)
        self.get_price = as_streamed_async(streamed.get_price)
