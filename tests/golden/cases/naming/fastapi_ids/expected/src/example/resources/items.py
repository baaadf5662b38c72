"""Resource: items."""

from __future__ import annotations

from collections.abc import Mapping

from .. import models
from .._operations import items as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Items(Resource):
    """The items operations."""

    def update_item(
        self,
        item_id: int,
        body: models.ItemsUpdateItemBody | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> models.UpdateItemReply:
        """PUT /items/{item_id}

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # PUT /items/{item_id}
        options = options and unseen(options)
        return self._request(
            operations.UPDATE_ITEM, {"item_id": item_id}, body=body, options=options
        )

    @property
    def with_raw_response(self) -> ItemsWithRawResponse:
        """The same methods, each returning the whole reply."""
        return ItemsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> ItemsWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return ItemsWithStreamingResponse(self)


class ItemsWithRawResponse:
    """The methods of `Items`, each returning the whole reply."""

    def __init__(self, resource: Items) -> None:
        raw = raw_of(resource)
        self.update_item = as_raw(raw.update_item)


class ItemsWithStreamingResponse:
    """The methods of `Items`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Items) -> None:
        streamed = streamed_of(resource)
        self.update_item = as_streamed(streamed.update_item)
