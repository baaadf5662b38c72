"""Resource: items."""

from __future__ import annotations

from collections.abc import Mapping

from .. import models, types
from .._operations import items as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Items(Resource):
    """The items operations."""

    def search_items(
        self,
        body: models.Search | Mapping[str, object] | None = None,
        *,
        options: RequestOptions | None = None,
    ) -> types.Pager[models.Item, models.ItemPage]:
        """POST /items/search

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # POST /items/search
        options = options and unseen(options)
        return self._paginate(operations.SEARCH_ITEMS, {}, body=body, options=options)

    def query_items(
        self,
        body: models.QueryItemsBody | Mapping[str, object],
        *,
        page_token: str | None = None,
        options: RequestOptions | None = None,
    ) -> types.Pager[models.Item, models.ItemPage]:
        """POST /items/query

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # POST /items/query
        options = options and unseen(options)
        return self._paginate(
            operations.QUERY_ITEMS,
            {"pageToken": page_token},
            body=body,
            options=options,
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
        self.search_items = as_raw(raw.search_items)
        self.query_items = as_raw(raw.query_items)


class ItemsWithStreamingResponse:
    """The methods of `Items`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Items) -> None:
        streamed = streamed_of(resource)
        self.search_items = as_streamed(streamed.search_items)
        self.query_items = as_streamed(streamed.query_items)
