"""Resource: List."""

from __future__ import annotations

from .. import models
from .._operations import list as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class List(Resource):
    """The List operations."""

    def list(self, *, options: RequestOptions | None = None) -> models.List:
        """GET /all"""
        return self._request(operations.LIST, {}, options=options)

    @property
    def with_raw_response(self) -> ListWithRawResponse:
        """The same methods, each giving the whole reply."""
        return ListWithRawResponse(self)

    @property
    def with_streaming_response(self) -> ListWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return ListWithStreamingResponse(self)


class ListWithRawResponse:
    """`List` with whole replies."""

    def __init__(self, resource: List) -> None:
        raw = raw_of(resource)
        self.list = as_raw(raw.list)


class ListWithStreamingResponse:
    """`List` with replies read piece by piece."""

    def __init__(self, resource: List) -> None:
        streamed = streamed_of(resource)
        self.list = as_streamed(streamed.list)
