"""Resource: 2FA."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._operations import param_2_fa as operations
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of

if TYPE_CHECKING:
    from .._runtime.options import RequestOptions


class Model2Fa(Resource):
    """2FA operations."""

    def g(self, *, options: RequestOptions | None = None) -> None:
        """GET /g"""
        return self._request(operations.G, {}, options=options)

    @property
    def with_raw_response(self) -> Model2FaWithRawResponse:
        """The same methods, each giving the whole reply."""
        return Model2FaWithRawResponse(self)

    @property
    def with_streaming_response(self) -> Model2FaWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return Model2FaWithStreamingResponse(self)


class Model2FaWithRawResponse:
    """`Model2Fa` with whole replies."""

    def __init__(self, resource: Model2Fa) -> None:
        raw = raw_of(resource)
        self.g = as_raw(raw.g)


class Model2FaWithStreamingResponse:
    """`Model2Fa` with replies read piece by piece."""

    def __init__(self, resource: Model2Fa) -> None:
        streamed = streamed_of(resource)
        self.g = as_streamed(streamed.g)
