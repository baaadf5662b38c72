"""Resource: close."""

from __future__ import annotations

from .._operations import close as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Close(Resource):
    """The close operations."""

    def d(self, *, options: RequestOptions | None = None) -> None:
        """GET /d

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /d
        options = options and unseen(options)
        return self._request(operations.D, {}, options=options)

    @property
    def with_raw_response(self) -> CloseWithRawResponse:
        """The same methods, each returning the whole reply."""
        return CloseWithRawResponse(self)

    @property
    def with_streaming_response(self) -> CloseWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return CloseWithStreamingResponse(self)


class CloseWithRawResponse:
    """The methods of `Close`, each returning the whole reply."""

    def __init__(self, resource: Close) -> None:
        raw = raw_of(resource)
        self.d = as_raw(raw.d)


class CloseWithStreamingResponse:
    """The methods of `Close`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Close) -> None:
        streamed = streamed_of(resource)
        self.d = as_streamed(streamed.d)
