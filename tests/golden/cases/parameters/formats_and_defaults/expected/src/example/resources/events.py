"""Resource: events."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from .. import types
from .._operations import events as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import (
    PathValue,
    Resource,
    as_raw,
    as_streamed,
    raw_of,
    streamed_of,
)


class Events(Resource):
    """The events operations."""

    def get_events(
        self,
        day: datetime.date,
        id: PathValue,
        *,
        since: datetime.datetime | None = None,
        at: datetime.time | None = None,
        within: datetime.timedelta | None = None,
        limit: int | None = None,
        ratio: float | None = None,
        verbose: bool | None = None,
        tags: Sequence[str] | None = None,
        key: bytes | None = None,
        anything: types.JsonValue = None,
        old: str | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """GET /events/{day}/{id}

        Args:
            since: Only later ones. Default: `2024-01-01T00:00:00Z`.
            within: Default: `PT1H`.
            limit: How many. Default: `100`. 1 to 1000.
            ratio: Default: `0.5`.
            verbose: Default: `false`.
            tags: Default: `["a", "b"]`.
            old: Use `since` instead. Deprecated.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /events/{day}/{id}
        options = options and unseen(options)
        return self._request(
            operations.GET_EVENTS,
            {
                "day": day,
                "id": id,
                "since": since,
                "at": at,
                "within": within,
                "limit": limit,
                "ratio": ratio,
                "verbose": verbose,
                "tags": tags,
                "key": key,
                "anything": anything,
                "old": old,
            },
            options=options,
        )

    @property
    def with_raw_response(self) -> EventsWithRawResponse:
        """The same methods, each returning the whole reply."""
        return EventsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> EventsWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return EventsWithStreamingResponse(self)


class EventsWithRawResponse:
    """The methods of `Events`, each returning the whole reply."""

    def __init__(self, resource: Events) -> None:
        raw = raw_of(resource)
        self.get_events = as_raw(raw.get_events)


class EventsWithStreamingResponse:
    """The methods of `Events`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Events) -> None:
        streamed = streamed_of(resource)
        self.get_events = as_streamed(streamed.get_events)
