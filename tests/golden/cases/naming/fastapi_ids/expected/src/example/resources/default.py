"""Resource: default."""

from __future__ import annotations

from .._operations import default as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Default(Resource):
    """Operations without a tag."""

    def is_alive(self, *, options: RequestOptions | None = None) -> None:
        """GET /ping

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /ping
        options = options and unseen(options)
        return self._request(operations.IS_ALIVE, {}, options=options)

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
        self.is_alive = as_raw(raw.is_alive)


class DefaultWithStreamingResponse:
    """The methods of `Default`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Default) -> None:
        streamed = streamed_of(resource)
        self.is_alive = as_streamed(streamed.is_alive)
