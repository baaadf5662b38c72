"""Resource: a."""

from __future__ import annotations

from .._operations import a as operations
from .._runtime.options import RequestOptions
from .._runtime.parameters import PathValue
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class A(Resource):
    """The a operations."""

    def same_get(self, id: PathValue, *, options: RequestOptions | None = None) -> None:
        """GET /a/{id}"""
        return self._request(operations.SAME_GET, {"id": id}, options=options)

    def same_put(self, id: PathValue, *, options: RequestOptions | None = None) -> None:
        """PUT /a/{id}"""
        return self._request(operations.SAME_PUT, {"id": id}, options=options)

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
        self.same_get = as_raw(raw.same_get)
        self.same_put = as_raw(raw.same_put)


class AWithStreamingResponse:
    """`A` with replies read piece by piece."""

    def __init__(self, resource: A) -> None:
        streamed = streamed_of(resource)
        self.same_get = as_streamed(streamed.same_get)
        self.same_put = as_streamed(streamed.same_put)
