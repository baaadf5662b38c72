"""Resource: Payments."""

from __future__ import annotations

from .._operations import payments as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Payments(Resource):
    """The Payments operations."""

    def create_payment(self, *, options: RequestOptions | None = None) -> None:
        """POST /payments"""
        return self._request(operations.CREATE_PAYMENT, {}, options=options)

    @property
    def with_raw_response(self) -> PaymentsWithRawResponse:
        """The same methods, each giving the whole reply."""
        return PaymentsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> PaymentsWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return PaymentsWithStreamingResponse(self)


class PaymentsWithRawResponse:
    """`Payments` with whole replies."""

    def __init__(self, resource: Payments) -> None:
        raw = raw_of(resource)
        self.create_payment = as_raw(raw.create_payment)


class PaymentsWithStreamingResponse:
    """`Payments` with replies read piece by piece."""

    def __init__(self, resource: Payments) -> None:
        streamed = streamed_of(resource)
        self.create_payment = as_streamed(streamed.create_payment)
