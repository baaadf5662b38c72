"""Resource: refunds."""

from __future__ import annotations

from .._operations import refunds as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Refunds(Resource):
    """The refunds operations."""

    def list(self, *, options: RequestOptions | None = None) -> None:
        """GET /v1/refunds"""
        return self._request(operations.LIST, {}, options=options)

    @property
    def with_raw_response(self) -> RefundsWithRawResponse:
        """The same methods, each giving the whole reply."""
        return RefundsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> RefundsWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return RefundsWithStreamingResponse(self)


class RefundsWithRawResponse:
    """`Refunds` with whole replies."""

    def __init__(self, resource: Refunds) -> None:
        raw = raw_of(resource)
        self.list = as_raw(raw.list)


class RefundsWithStreamingResponse:
    """`Refunds` with replies read piece by piece."""

    def __init__(self, resource: Refunds) -> None:
        streamed = streamed_of(resource)
        self.list = as_streamed(streamed.list)
