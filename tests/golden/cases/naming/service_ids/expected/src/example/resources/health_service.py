"""Resource: HealthService."""

from __future__ import annotations

from .. import models
from .._operations import health_service as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class HealthService(Resource):
    """The HealthService operations."""

    def check(
        self, *, options: RequestOptions | None = None
    ) -> models.HealthServiceCheckReply:
        """GET /v1/check

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /v1/check
        options = options and unseen(options)
        return self._request(operations.CHECK, {}, options=options)

    @property
    def with_raw_response(self) -> HealthServiceWithRawResponse:
        """The same methods, each returning the whole reply."""
        return HealthServiceWithRawResponse(self)

    @property
    def with_streaming_response(self) -> HealthServiceWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return HealthServiceWithStreamingResponse(self)


class HealthServiceWithRawResponse:
    """The methods of `HealthService`, each returning the whole reply."""

    def __init__(self, resource: HealthService) -> None:
        raw = raw_of(resource)
        self.check = as_raw(raw.check)


class HealthServiceWithStreamingResponse:
    """The methods of `HealthService`, each returning a reply to be read piece by
    piece.
    """

    def __init__(self, resource: HealthService) -> None:
        streamed = streamed_of(resource)
        self.check = as_streamed(streamed.check)
