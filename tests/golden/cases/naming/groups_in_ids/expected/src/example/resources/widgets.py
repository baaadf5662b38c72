"""Resource: Widgets."""

from __future__ import annotations

from .._operations import widgets as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Widgets(Resource):
    """The Widgets operations."""

    def list(self, *, options: RequestOptions | None = None) -> None:
        """GET /widgets

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /widgets
        options = options and unseen(options)
        return self._request(operations.LIST, {}, options=options)

    def create_or_update(self, *, options: RequestOptions | None = None) -> None:
        """POST /widgets

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # POST /widgets
        options = options and unseen(options)
        return self._request(operations.CREATE_OR_UPDATE, {}, options=options)

    @property
    def with_raw_response(self) -> WidgetsWithRawResponse:
        """The same methods, each returning the whole reply."""
        return WidgetsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> WidgetsWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return WidgetsWithStreamingResponse(self)


class WidgetsWithRawResponse:
    """The methods of `Widgets`, each returning the whole reply."""

    def __init__(self, resource: Widgets) -> None:
        raw = raw_of(resource)
        self.list = as_raw(raw.list)
        self.create_or_update = as_raw(raw.create_or_update)


class WidgetsWithStreamingResponse:
    """The methods of `Widgets`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Widgets) -> None:
        streamed = streamed_of(resource)
        self.list = as_streamed(streamed.list)
        self.create_or_update = as_streamed(streamed.create_or_update)
