"""Resource: default."""

from __future__ import annotations

from .._operations import default as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Default(Resource):
    """Operations without a tag."""

    def get_ping(self, *, options: RequestOptions | None = None) -> None:
        """GET /ping

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /ping
        options = options and unseen(options)
        return self._request(operations.GET_PING, {}, options=options)

    def list_pongs(self, *, options: RequestOptions | None = None) -> None:
        """GET /pong

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /pong
        options = options and unseen(options)
        return self._request(operations.LIST_PONGS, {}, options=options)

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
        self.get_ping = as_raw(raw.get_ping)
        self.list_pongs = as_raw(raw.list_pongs)


class DefaultWithStreamingResponse:
    """The methods of `Default`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Default) -> None:
        streamed = streamed_of(resource)
        self.get_ping = as_streamed(streamed.get_ping)
        self.list_pongs = as_streamed(streamed.list_pongs)
