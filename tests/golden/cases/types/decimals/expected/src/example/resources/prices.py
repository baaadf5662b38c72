"""Resource: prices."""

from __future__ import annotations

import decimal

from .. import models
from .._operations import prices as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Prices(Resource):
    """The prices operations."""

    def get_price(
        self,
        amount: decimal.Decimal,
        *,
        rate: decimal.Decimal | None = None,
        options: RequestOptions | None = None,
    ) -> models.Price:
        """GET /prices/{amount}"""
        return self._request(
            operations.GET_PRICE, {"amount": amount, "rate": rate}, options=options
        )

    @property
    def with_raw_response(self) -> PricesWithRawResponse:
        """The same methods, each giving the whole reply."""
        return PricesWithRawResponse(self)

    @property
    def with_streaming_response(self) -> PricesWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return PricesWithStreamingResponse(self)


class PricesWithRawResponse:
    """`Prices` with whole replies."""

    def __init__(self, resource: Prices) -> None:
        raw = raw_of(resource)
        self.get_price = as_raw(raw.get_price)


class PricesWithStreamingResponse:
    """`Prices` with replies read piece by piece."""

    def __init__(self, resource: Prices) -> None:
        streamed = streamed_of(resource)
        self.get_price = as_streamed(streamed.get_price)
