"""Resource: items."""

from __future__ import annotations

from .. import models, types
from .._operations import items as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Items(Resource):
    """The items operations."""

    def list_items(
        self, *, after: str | None = None, options: RequestOptions | None = None
    ) -> types.Pager[str, models.ListItemsReply]:
        """GET /items

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /items
        options = options and unseen(options)
        return self._paginate(operations.LIST_ITEMS, {"after": after}, options=options)

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
        self.list_items = as_raw(raw.list_items)


class ItemsWithStreamingResponse:
    """The methods of `Items`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Items) -> None:
        streamed = streamed_of(resource)
        self.list_items = as_streamed(streamed.list_items)
