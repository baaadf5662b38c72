"""Async resource: items."""

from __future__ import annotations

from .. import models, types
from .._operations import items as operations
from .._runtime.options import RequestOptions, unseen
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
        self,
        *,
        page_token: str | None = None,
        page_size: int | None = None,
        name: str | None = None,
        options: RequestOptions | None = None,
    ) -> types.AsyncPager[models.Item, models.ItemPage]:
        """List items.

        Args:
            page_token: Where to go on.
            page_size: Default: `20`. At most 1000.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /items
        options = options and unseen(options)
        return self._paginate(
            operations.LIST_ITEMS,
            {"pageToken": page_token, "pageSize": page_size, "name": name},
            options=options,
        )

    async def list_others(
        self, *, page_token: str | None = None, options: RequestOptions | None = None
    ) -> models.Item:
        """GET /others

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /others
        options = options and unseen(options)
        return await self._request(
            operations.LIST_OTHERS, {"pageToken": page_token}, options=options
        )

    async def list_excepted(
        self, *, page_token: str | None = None, options: RequestOptions | None = None
    ) -> models.ItemPage:
        """GET /excepted

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /excepted
        options = options and unseen(options)
        return await self._request(
            operations.LIST_EXCEPTED, {"pageToken": page_token}, options=options
        )

    @property
    def with_raw_response(self) -> AsyncItemsWithRawResponse:
        """The same methods, each returning the whole reply."""
        return AsyncItemsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncItemsWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return AsyncItemsWithStreamingResponse(self)


class AsyncItemsWithRawResponse:
    """The methods of `AsyncItems`, each returning the whole reply."""

    def __init__(self, resource: AsyncItems) -> None:
        raw = raw_of_async(resource)
        self.list_items = as_raw_async(raw.list_items)
        self.list_others = as_raw_async(raw.list_others)
        self.list_excepted = as_raw_async(raw.list_excepted)


class AsyncItemsWithStreamingResponse:
    """The methods of `AsyncItems`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: AsyncItems) -> None:
        streamed = streamed_of_async(resource)
        self.list_items = as_streamed_async(streamed.list_items)
        self.list_others = as_streamed_async(streamed.list_others)
        self.list_excepted = as_streamed_async(streamed.list_excepted)
