"""Resource: default."""

from __future__ import annotations

from collections.abc import Mapping

from .. import models
from .._operations import default as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Default(Resource):
    """Operations without a tag."""

    def put_vehicle(
        self,
        body: models.Vehicle | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> models.Vehicle:
        """PUT /vehicle"""
        return self._request(operations.PUT_VEHICLE, {}, body=body, options=options)

    def get_thing(self, *, options: RequestOptions | None = None) -> models.Thing:
        """GET /thing"""
        return self._request(operations.GET_THING, {}, options=options)

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
        self.put_vehicle = as_raw(raw.put_vehicle)
        self.get_thing = as_raw(raw.get_thing)


class DefaultWithStreamingResponse:
    """`Default` with replies read piece by piece."""

    def __init__(self, resource: Default) -> None:
        streamed = streamed_of(resource)
        self.put_vehicle = as_streamed(streamed.put_vehicle)
        self.get_thing = as_streamed(streamed.get_thing)
