"""Resource: Things."""

from __future__ import annotations

from .._operations import things as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Things(Resource):
    """The Things operations."""

    def list_things(self, *, options: RequestOptions | None = None) -> list[str]:
        """GET /things

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            TooManyRequestsError: 429.
        """
        # GET /things
        options = options and unseen(options)
        return self._request(operations.LIST_THINGS, {}, options=options)

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
        self.list_things = as_raw(raw.list_things)


class ThingsWithStreamingResponse:
    """The methods of `Things`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Things) -> None:
        streamed = streamed_of(resource)
        self.list_things = as_streamed(streamed.list_things)
