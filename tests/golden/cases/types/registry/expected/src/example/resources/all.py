"""Resource: All."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from .. import models
from .._operations import all as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class All(Resource):
    """The All operations."""

    def look(
        self,
        moment: datetime.datetime,
        *,
        if_modified_since: datetime.datetime | None = None,
        window: models.Window | Mapping[str, object] | None = None,
        options: RequestOptions | None = None,
    ) -> list[datetime.datetime]:
        """GET /at/{moment}"""
        return self._request(
            operations.LOOK,
            {
                "moment": moment,
                "If-Modified-Since": if_modified_since,
                "window": window,
            },
            options=options,
        )

    @property
    def with_raw_response(self) -> AllWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AllWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AllWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AllWithStreamingResponse(self)


class AllWithRawResponse:
    """`All` with whole replies."""

    def __init__(self, resource: All) -> None:
        raw = raw_of(resource)
        self.look = as_raw(raw.look)


class AllWithStreamingResponse:
    """`All` with replies read piece by piece."""

    def __init__(self, resource: All) -> None:
        streamed = streamed_of(resource)
        self.look = as_streamed(streamed.look)
