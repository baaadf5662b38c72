"""Resource: default."""

from __future__ import annotations

from .. import models
from .._operations import default as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Default(Resource):
    """Operations without a tag."""

    def get_reading(
        self, *, count: int | None = None, options: RequestOptions | None = None
    ) -> models.Reading:
        """GET /readings

        Args:
            count: Pattern: `^-?(?:0|[1-9]\\d*)$`.
        """
        return self._request(operations.GET_READING, {"count": count}, options=options)

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
        self.get_reading = as_raw(raw.get_reading)


class DefaultWithStreamingResponse:
    """`Default` with replies read piece by piece."""

    def __init__(self, resource: Default) -> None:
        streamed = streamed_of(resource)
        self.get_reading = as_streamed(streamed.get_reading)
