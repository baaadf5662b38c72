"""Resource: items."""

from __future__ import annotations

from .. import models, types
from .._operations import items as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Items(Resource):
    """The items operations."""

    def list_items(
        self,
        *,
        page: int | None = None,
        per_page: int | None = None,
        options: RequestOptions | None = None,
    ) -> types.Pager[models.Item, list[models.Item]]:
        """GET /items

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /items
        options = options and unseen(options)
        return self._paginate(
            operations.LIST_ITEMS, {"page": page, "per_page": per_page}, options=options
        )

    def list_values(
        self, *, page: str | None = None, options: RequestOptions | None = None
    ) -> types.Pager[models.Item, models.Values]:
        """GET /values

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /values
        options = options and unseen(options)
        return self._paginate(operations.LIST_VALUES, {"page": page}, options=options)

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
        self.list_values = as_raw(raw.list_values)


class ItemsWithStreamingResponse:
    """The methods of `Items`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Items) -> None:
        streamed = streamed_of(resource)
        self.list_items = as_streamed(streamed.list_items)
        self.list_values = as_streamed(streamed.list_values)
