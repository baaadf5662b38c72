"""Resource: default."""

from __future__ import annotations

from .. import models
from .._operations import default as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Default(Resource):
    """Operations without a tag."""

    def get_shelf(self, *, options: RequestOptions | None = None) -> models.Shelf:
        """GET /shelves"""
        return self._request(operations.GET_SHELF, {}, options=options)

    def get_counts(self, *, options: RequestOptions | None = None) -> dict[str, int]:
        """GET /counts"""
        return self._request(operations.GET_COUNTS, {}, options=options)

    @property
    def with_raw_response(self) -> DefaultWithRawResponse:
        """The same methods, each giving the whole reply."""
        return DefaultWithRawResponse(self)

    @property
    def with_streaming_response(self) -> DefaultWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return DefaultWithStreamingResponse(self)


class DefaultWithRawResponse:
    """`Default` with whole replies."""

    def __init__(self, resource: Default) -> None:
        raw = raw_of(resource)
        self.get_shelf = as_raw(raw.get_shelf)
        self.get_counts = as_raw(raw.get_counts)


class DefaultWithStreamingResponse:
    """`Default` with replies read piece by piece."""

    def __init__(self, resource: Default) -> None:
        streamed = streamed_of(resource)
        self.get_shelf = as_streamed(streamed.get_shelf)
        self.get_counts = as_streamed(streamed.get_counts)
