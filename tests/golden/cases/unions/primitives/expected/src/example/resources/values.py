"""Resource: values."""

from __future__ import annotations

import datetime

from .. import models
from .._operations import values as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Values(Resource):
    """The values operations."""

    def get_value(
        self,
        id: str | int,
        *,
        since: datetime.datetime | int | None = None,
        options: RequestOptions | None = None,
    ) -> models.Value:
        """GET /values/{id}"""
        return self._request(
            operations.GET_VALUE, {"id": id, "since": since}, options=options
        )

    @property
    def with_raw_response(self) -> ValuesWithRawResponse:
        """The same methods, each giving the whole reply."""
        return ValuesWithRawResponse(self)

    @property
    def with_streaming_response(self) -> ValuesWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return ValuesWithStreamingResponse(self)


class ValuesWithRawResponse:
    """`Values` with whole replies."""

    def __init__(self, resource: Values) -> None:
        raw = raw_of(resource)
        self.get_value = as_raw(raw.get_value)


class ValuesWithStreamingResponse:
    """`Values` with replies read piece by piece."""

    def __init__(self, resource: Values) -> None:
        streamed = streamed_of(resource)
        self.get_value = as_streamed(streamed.get_value)
