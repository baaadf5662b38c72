"""Resource: Core."""

from __future__ import annotations

from .._operations import core as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Core(Resource):
    """The Core operations."""

    def get_root(self, *, options: RequestOptions | None = None) -> None:
        """GET /"""
        return self._request(operations.GET_ROOT, {}, options=options)

    @property
    def with_raw_response(self) -> CoreWithRawResponse:
        """The same methods, each giving the whole reply."""
        return CoreWithRawResponse(self)

    @property
    def with_streaming_response(self) -> CoreWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return CoreWithStreamingResponse(self)


class CoreWithRawResponse:
    """`Core` with whole replies."""

    def __init__(self, resource: Core) -> None:
        raw = raw_of(resource)
        self.get_root = as_raw(raw.get_root)


class CoreWithStreamingResponse:
    """`Core` with replies read piece by piece."""

    def __init__(self, resource: Core) -> None:
        streamed = streamed_of(resource)
        self.get_root = as_streamed(streamed.get_root)
