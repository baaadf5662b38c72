"""Resource: orders."""

from __future__ import annotations

from collections.abc import Mapping

from .. import models
from .._operations import orders as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Orders(Resource):
    """The orders operations."""

    def update_item(
        self,
        order_id: int,
        body: models.OrdersUpdateItemBody | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """PUT /orders/{order_id}

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # PUT /orders/{order_id}
        options = options and unseen(options)
        return self._request(
            operations.UPDATE_ITEM, {"order_id": order_id}, body=body, options=options
        )

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
        self.update_item = as_raw(raw.update_item)


class OrdersWithStreamingResponse:
    """The methods of `Orders`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Orders) -> None:
        streamed = streamed_of(resource)
        self.update_item = as_streamed(streamed.update_item)
