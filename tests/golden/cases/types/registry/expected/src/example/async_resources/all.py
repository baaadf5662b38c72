"""Async resource: All."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from .. import models
from .._operations import all as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncAll(AsyncResource):
    """The All operations."""

    async def look(
        self,
        moment: datetime.datetime,
        *,
        if_modified_since: datetime.datetime | None = None,
        window: models.Window | Mapping[str, object] | None = None,
        options: RequestOptions | None = None,
    ) -> list[datetime.datetime]:
        """GET /at/{moment}"""
        return await self._request(
            operations.LOOK,
            {
                "moment": moment,
                "If-Modified-Since": if_modified_since,
                "window": window,
            },
            options=options,
        )

    @property
    def with_raw_response(self) -> AsyncAllWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncAllWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncAllWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncAllWithStreamingResponse(self)


class AsyncAllWithRawResponse:
    """`AsyncAll` with whole replies."""

    def __init__(self, resource: AsyncAll) -> None:
        raw = raw_of_async(resource)
        self.look = as_raw_async(raw.look)


class AsyncAllWithStreamingResponse:
    """`AsyncAll` with replies read piece by piece."""

    def __init__(self, resource: AsyncAll) -> None:
        streamed = streamed_of_async(resource)
        self.look = as_streamed_async(streamed.look)
