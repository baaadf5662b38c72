"""Resource: default."""

from __future__ import annotations

from .. import models
from .._operations import default as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import (
    EventStream,
    Resource,
    as_raw,
    as_streamed,
    raw_of,
    streamed_of,
)


class Default(Resource):
    """Operations without a tag."""

    def feed(
        self, *, options: RequestOptions | None = None
    ) -> EventStream[models.FeedReply]:
        """GET /feed

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /feed
        options = options and unseen(options)
        return self._stream(operations.FEED, {}, options=options)

    def ticks(
        self, *, options: RequestOptions | None = None
    ) -> EventStream[models.TicksReply]:
        """GET /ticks

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /ticks
        options = options and unseen(options)
        return self._stream(operations.TICKS, {}, options=options)

    @property
    def with_raw_response(self) -> DefaultWithRawResponse:
        """The same methods, each returning the whole reply."""
        return DefaultWithRawResponse(self)

    @property
    def with_streaming_response(self) -> DefaultWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return DefaultWithStreamingResponse(self)


class DefaultWithRawResponse:
    """The methods of `Default`, each returning the whole reply."""

    def __init__(self, resource: Default) -> None:
        raw = raw_of(resource)
        self.feed = as_raw(raw.feed)
        self.ticks = as_raw(raw.ticks)


class DefaultWithStreamingResponse:
    """The methods of `Default`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Default) -> None:
        streamed = streamed_of(resource)
        self.feed = as_streamed(streamed.feed)
        self.ticks = as_streamed(streamed.ticks)
