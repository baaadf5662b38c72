"""Resource: orders."""

from __future__ import annotations

from .._operations import orders as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Orders(Resource):
    """Orders"""

    def list_orders(self, *, options: RequestOptions | None = None) -> None:
        """GET /orders

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /orders
        options = options and unseen(options)
        return self._request(operations.LIST_ORDERS, {}, options=options)

    @property
    def with_raw_response(self) -> OrdersWithRawResponse:
        """The same methods, each returning the whole reply."""
        return OrdersWithRawResponse(self)

    @property
    def with_streaming_response(self) -> OrdersWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return OrdersWithStreamingResponse(self)


class OrdersWithRawResponse:
    """The methods of `Orders`, each returning the whole reply."""

    def __init__(self, resource: Orders) -> None:
        raw = raw_of(resource)
        self.list_orders = as_raw(raw.list_orders)


class OrdersWithStreamingResponse:
    """The methods of `Orders`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Orders) -> None:
        streamed = streamed_of(resource)
        self.list_orders = as_streamed(streamed.list_orders)
