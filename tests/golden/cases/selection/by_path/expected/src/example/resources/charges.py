"""Resource: charges."""

from __future__ import annotations

from .._operations import charges as operations
from .._runtime.options import RequestOptions
from .._runtime.parameters import PathValue
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Charges(Resource):
    """The charges operations."""

    def list(self, *, options: RequestOptions | None = None) -> None:
        """GET /v1/charges"""
        return self._request(operations.LIST, {}, options=options)

    def capture_charge(
        self, id: PathValue, *, options: RequestOptions | None = None
    ) -> None:
        """POST /v1/charges/{id}/capture"""
        return self._request(operations.CAPTURE_CHARGE, {"id": id}, options=options)

    @property
    def with_raw_response(self) -> ChargesWithRawResponse:
        """The same methods, each giving the whole reply."""
        return ChargesWithRawResponse(self)

    @property
    def with_streaming_response(self) -> ChargesWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return ChargesWithStreamingResponse(self)


class ChargesWithRawResponse:
    """`Charges` with whole replies."""

    def __init__(self, resource: Charges) -> None:
        raw = raw_of(resource)
        self.list = as_raw(raw.list)
        self.capture_charge = as_raw(raw.capture_charge)


class ChargesWithStreamingResponse:
    """`Charges` with replies read piece by piece."""

    def __init__(self, resource: Charges) -> None:
        streamed = streamed_of(resource)
        self.list = as_streamed(streamed.list)
        self.capture_charge = as_streamed(streamed.capture_charge)
