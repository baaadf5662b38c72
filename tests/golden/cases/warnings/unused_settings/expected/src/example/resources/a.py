"""Resource: a."""

from __future__ import annotations

from .._operations import a as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class A(Resource):
    """The a operations."""

    def get_thing(self, *, options: RequestOptions | None = None) -> None:
        """GET /a"""
        return self._request(operations.GET_THING, {}, options=options)

    @property
    def with_raw_response(self) -> AWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AWithStreamingResponse(self)


class AWithRawResponse:
    """`A` with whole replies."""

    def __init__(self, resource: A) -> None:
        raw = raw_of(resource)
        self.get_thing = as_raw(raw.get_thing)


class AWithStreamingResponse:
    """`A` with replies read piece by piece."""

    def __init__(self, resource: A) -> None:
        streamed = streamed_of(resource)
        self.get_thing = as_streamed(streamed.get_thing)
