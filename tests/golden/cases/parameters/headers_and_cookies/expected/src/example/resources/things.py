"""Resource: things."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from .._operations import things as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    Resource,
    as_raw,
    as_streamed,
    hides_arguments,
    raw_of,
    streamed_of,
)


class Things(Resource):
    """The things operations."""

    @hides_arguments
    def put_thing(
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
        """PUT /things

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # PUT /things
        return self._request(
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
    def with_raw_response(self) -> ThingsWithRawResponse:
        """The same methods, each returning the whole reply."""
        return ThingsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> ThingsWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return ThingsWithStreamingResponse(self)


class ThingsWithRawResponse:
    """The methods of `Things`, each returning the whole reply."""

    def __init__(self, resource: Things) -> None:
        raw = raw_of(resource)
        self.put_thing = as_raw(raw.put_thing)


class ThingsWithStreamingResponse:
    """The methods of `Things`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Things) -> None:
        streamed = streamed_of(resource)
        self.put_thing = as_streamed(streamed.put_thing)
