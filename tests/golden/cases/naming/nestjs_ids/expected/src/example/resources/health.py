"""Resource: Health."""

from __future__ import annotations

from .._operations import health as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Health(Resource):
    """The Health operations."""

    def health(self, *, options: RequestOptions | None = None) -> None:
        """GET /health

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /health
        options = options and unseen(options)
        return self._request(operations.HEALTH, {}, options=options)

    @property
    def with_raw_response(self) -> HealthWithRawResponse:
        """The same methods, each returning the whole reply."""
        return HealthWithRawResponse(self)

    @property
    def with_streaming_response(self) -> HealthWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return HealthWithStreamingResponse(self)


class HealthWithRawResponse:
    """The methods of `Health`, each returning the whole reply."""

    def __init__(self, resource: Health) -> None:
        raw = raw_of(resource)
        self.health = as_raw(raw.health)


class HealthWithStreamingResponse:
    """The methods of `Health`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Health) -> None:
        streamed = streamed_of(resource)
        self.health = as_streamed(streamed.health)
