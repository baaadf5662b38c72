"""Async resource: items."""

from __future__ import annotations

from collections.abc import Mapping

from .. import models, types
from .._operations import items as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncItems(AsyncResource):
    """The items operations."""

    def search_items(
        self,
        body: models.Search | Mapping[str, object] | None = None,
        *,
        options: RequestOptions | None = None,
    ) -> types.AsyncPager[models.Item, models.ItemPage]:
        """POST /items/search"""
        return self._paginate(operations.SEARCH_ITEMS, {}, body=body, options=options)

    def query_items(
        self,
        body: models.QueryItemsBody | Mapping[str, object],
        *,
        page_token: str | None = None,
        options: RequestOptions | None = None,
    ) -> types.AsyncPager[models.Item, models.ItemPage]:
        """POST /items/query"""
        return self._paginate(
            operations.QUERY_ITEMS,
            {"pageToken": page_token},
            body=body,
            options=options,
        )

    @property
    def with_raw_response(self) -> AsyncItemsWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncItemsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncItemsWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncItemsWithStreamingResponse(self)


class AsyncItemsWithRawResponse:
    """`AsyncItems` with whole replies."""

    def __init__(self, resource: AsyncItems) -> None:
        raw = raw_of_async(resource)
        self.search_items = as_raw_async(raw.search_items)
        self.query_items = as_raw_async(raw.query_items)


class AsyncItemsWithStreamingResponse:
    """`AsyncItems` with replies read piece by piece."""

    def __init__(self, resource: AsyncItems) -> None:
        streamed = streamed_of_async(resource)
        self.search_items = as_streamed_async(streamed.search_items)
        self.query_items = as_streamed_async(streamed.query_items)
