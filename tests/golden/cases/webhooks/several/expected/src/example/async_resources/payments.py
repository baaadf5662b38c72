"""Async resource: Payments."""

from __future__ import annotations

from .._operations import payments as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncPayments(AsyncResource):
    """The Payments operations."""

    async def create_payment(self, *, options: RequestOptions | None = None) -> None:
        """POST /payments"""
        return await self._request(operations.CREATE_PAYMENT, {}, options=options)

    @property
    def with_raw_response(self) -> AsyncPaymentsWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncPaymentsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncPaymentsWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncPaymentsWithStreamingResponse(self)


class AsyncPaymentsWithRawResponse:
    """`AsyncPayments` with whole replies."""

    def __init__(self, resource: AsyncPayments) -> None:
        raw = raw_of_async(resource)
        self.create_payment = as_raw_async(raw.create_payment)


class AsyncPaymentsWithStreamingResponse:
    """`AsyncPayments` with replies read piece by piece."""

    def __init__(self, resource: AsyncPayments) -> None:
        streamed = streamed_of_async(resource)
        self.create_payment = as_streamed_async(streamed.create_payment)
