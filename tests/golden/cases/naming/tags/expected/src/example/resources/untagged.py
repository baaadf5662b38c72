"""Resource: untagged."""

from __future__ import annotations

from .._operations import untagged as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Untagged(Resource):
    """Operations without a tag."""

    def h(self, *, options: RequestOptions | None = None) -> None:
        """GET /h

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /h
        options = options and unseen(options)
        return self._request(operations.H, {}, options=options)

    @property
    def with_raw_response(self) -> UntaggedWithRawResponse:
        """The same methods, each returning the whole reply."""
        return UntaggedWithRawResponse(self)

    @property
    def with_streaming_response(self) -> UntaggedWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return UntaggedWithStreamingResponse(self)


class UntaggedWithRawResponse:
    """The methods of `Untagged`, each returning the whole reply."""

    def __init__(self, resource: Untagged) -> None:
        raw = raw_of(resource)
        self.h = as_raw(raw.h)


class UntaggedWithStreamingResponse:
    """The methods of `Untagged`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Untagged) -> None:
        streamed = streamed_of(resource)
        self.h = as_streamed(streamed.h)
