"""Async resource: items."""

from __future__ import annotations

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

    def list_items(
        self, *, options: RequestOptions | None = None
    ) -> types.AsyncPager[models.Item, models.ListItemsReply]:
        """GET /items"""
        return self._paginate(operations.LIST_ITEMS, {}, options=options)

    def list_repos(
        self, *, options: RequestOptions | None = None
    ) -> types.AsyncPager[models.Item, list[models.Item]]:
        """GET /repos"""
        return self._paginate(operations.LIST_REPOS, {}, options=options)

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
        self.list_items = as_raw_async(raw.list_items)
        self.list_repos = as_raw_async(raw.list_repos)


class AsyncItemsWithStreamingResponse:
    """`AsyncItems` with replies read piece by piece."""

    def __init__(self, resource: AsyncItems) -> None:
        streamed = streamed_of_async(resource)
        self.list_items = as_streamed_async(streamed.list_items)
        self.list_repos = as_streamed_async(streamed.list_repos)
