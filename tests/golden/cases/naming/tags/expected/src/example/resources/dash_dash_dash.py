"""Resource: ---."""

from __future__ import annotations

from .._operations import dash_dash_dash as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class DashDashDash(Resource):
    """The --- operations."""

    def j(self, *, options: RequestOptions | None = None) -> None:
        """GET /j

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /j
        options = options and unseen(options)
        return self._request(operations.J, {}, options=options)

    @property
    def with_raw_response(self) -> DashDashDashWithRawResponse:
        """The same methods, each returning the whole reply."""
        return DashDashDashWithRawResponse(self)

    @property
    def with_streaming_response(self) -> DashDashDashWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return DashDashDashWithStreamingResponse(self)


class DashDashDashWithRawResponse:
    """The methods of `DashDashDash`, each returning the whole reply."""

    def __init__(self, resource: DashDashDash) -> None:
        raw = raw_of(resource)
        self.j = as_raw(raw.j)


class DashDashDashWithStreamingResponse:
    """The methods of `DashDashDash`, each returning a reply to be read piece by
    piece.
    """

    def __init__(self, resource: DashDashDash) -> None:
        streamed = streamed_of(resource)
        self.j = as_streamed(streamed.j)
