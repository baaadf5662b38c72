"""Resource: Über uns."""

from __future__ import annotations

from .._operations import uber_uns as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class UberUns(Resource):
    """The Über uns operations."""

    def k(self, *, options: RequestOptions | None = None) -> None:
        """GET /k

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /k
        options = options and unseen(options)
        return self._request(operations.K, {}, options=options)

    @property
    def with_raw_response(self) -> UberUnsWithRawResponse:
        """The same methods, each returning the whole reply."""
        return UberUnsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> UberUnsWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return UberUnsWithStreamingResponse(self)


class UberUnsWithRawResponse:
    """The methods of `UberUns`, each returning the whole reply."""

    def __init__(self, resource: UberUns) -> None:
        raw = raw_of(resource)
        self.k = as_raw(raw.k)


class UberUnsWithStreamingResponse:
    """The methods of `UberUns`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: UberUns) -> None:
        streamed = streamed_of(resource)
        self.k = as_streamed(streamed.k)
