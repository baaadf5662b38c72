"""Async resource: things."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from .._operations import things as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    confidential,
    raw_of_async,
    streamed_of_async,
)


class AsyncThings(AsyncResource):
    """The things operations."""

    @confidential
    async def put_thing(
        self,
        *,
        if_match: str,
        x_trace_ids: Sequence[str] | None = None,
        x_since: datetime.datetime | None = None,
        x_api_secret: str | None = None,
        session: str | None = None,
        prefs: Sequence[str] | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """PUT /things"""
        return await self._request(
            operations.PUT_THING,
            {
                "If-Match": if_match,
                "X-Trace-IDs": x_trace_ids,
                "X-Since": x_since,
                "X-Api-Secret": x_api_secret,
                "session": session,
                "prefs": prefs,
            },
            options=options,
        )

    @property
    def with_raw_response(self) -> AsyncThingsWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncThingsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncThingsWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncThingsWithStreamingResponse(self)


class AsyncThingsWithRawResponse:
    """`AsyncThings` with whole replies."""

    def __init__(self, resource: AsyncThings) -> None:
        raw = raw_of_async(resource)
        self.put_thing = as_raw_async(raw.put_thing)


class AsyncThingsWithStreamingResponse:
    """`AsyncThings` with replies read piece by piece."""

    def __init__(self, resource: AsyncThings) -> None:
        streamed = streamed_of_async(resource)
        self.put_thing = as_streamed_async(streamed.put_thing)
