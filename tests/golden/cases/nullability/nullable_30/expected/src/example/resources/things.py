"""Resource: things."""

from __future__ import annotations

from collections.abc import Mapping

from .. import models
from .._operations import things as operations
from .._runtime.options import RequestOptions
from .._runtime.parameters import PathValue
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Things(Resource):
    """The things operations."""

    def get_thing(
        self,
        id: PathValue,
        *,
        q: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.Maybe | None:
        """GET /things/{id}"""
        return self._request(operations.GET_THING, {"id": id, "q": q}, options=options)

    def put_thing(
        self,
        id: PathValue,
        body: models.Maybe | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> list[models.Maybe | None] | None:
        """PUT /things/{id}"""
        return self._request(
            operations.PUT_THING, {"id": id}, body=body, options=options
        )

    @property
    def with_raw_response(self) -> ThingsWithRawResponse:
        """The same methods, each giving the whole reply."""
        return ThingsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> ThingsWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return ThingsWithStreamingResponse(self)


class ThingsWithRawResponse:
    """`Things` with whole replies."""

    def __init__(self, resource: Things) -> None:
        raw = raw_of(resource)
        self.get_thing = as_raw(raw.get_thing)
        self.put_thing = as_raw(raw.put_thing)


class ThingsWithStreamingResponse:
    """`Things` with replies read piece by piece."""

    def __init__(self, resource: Things) -> None:
        streamed = streamed_of(resource)
        self.get_thing = as_streamed(streamed.get_thing)
        self.put_thing = as_streamed(streamed.put_thing)
