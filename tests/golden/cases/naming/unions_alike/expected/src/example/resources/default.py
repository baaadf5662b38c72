"""Resource: default."""

from __future__ import annotations

from .. import models
from .._operations import default as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Default(Resource):
    """Operations without a tag."""

    def first(self, *, options: RequestOptions | None = None) -> models.Pet:
        """GET /pets/first"""
        return self._request(operations.FIRST, {}, options=options)

    def night(self, *, options: RequestOptions | None = None) -> models.DogOrFoxReply:
        """GET /foxes"""
        return self._request(operations.NIGHT, {}, options=options)

    def walk(self, *, options: RequestOptions | None = None) -> models.DogOrFoxReply:
        """GET /dogs"""
        return self._request(operations.WALK, {}, options=options)

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
        self.first = as_raw(raw.first)
        self.night = as_raw(raw.night)
        self.walk = as_raw(raw.walk)


class DefaultWithStreamingResponse:
    """`Default` with replies read piece by piece."""

    def __init__(self, resource: Default) -> None:
        streamed = streamed_of(resource)
        self.first = as_streamed(streamed.first)
        self.night = as_streamed(streamed.night)
        self.walk = as_streamed(streamed.walk)
