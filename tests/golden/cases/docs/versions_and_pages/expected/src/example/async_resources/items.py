"""Async resource: items."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, overload

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

    @overload
    def list_items(
        self,
        *,
        page_token: str | None = None,
        page_size: int | str | None = None,
        version: Literal["v4"] = "v4",
        options: RequestOptions | None = None,
    ) -> types.AsyncPager[models.ItemV4, models.PageV4]: ...
    @overload
    def list_items(
        self,
        *,
        version: Literal["v3"],
        page_token: str | None = None,
        page_size: int | str | None = None,
        options: RequestOptions | None = None,
    ) -> types.AsyncPager[models.ItemV3, models.PageV3]: ...
    @overload
    def list_items(
        self,
        *,
        version: Literal["v3", "v4"],
        page_token: str | None = None,
        page_size: int | str | None = None,
        options: RequestOptions | None = None,
    ) -> types.AsyncPager[
        models.ItemV4 | models.ItemV3, models.PageV4 | models.PageV3
    ]: ...
    def list_items(
        self,
        *,
        page_token: str | None = None,
        page_size: int | str | None = None,
        version: Literal["v3", "v4"] = "v4",
        options: RequestOptions | None = None,
    ) -> types.AsyncPager[models.ItemV4 | models.ItemV3, models.PageV4 | models.PageV3]:
        """List items."""
        return self._paginate(
            operations.LIST_ITEMS,
            {"pageToken": page_token, "pageSize": page_size},
            version=version,
            options=options,
        )

    @overload
    async def add_item(
        self,
        body: models.ItemV4 | Mapping[str, object],
        *,
        version: Literal["v4"] = "v4",
        options: RequestOptions | None = None,
    ) -> models.ItemV4: ...
    @overload
    async def add_item(
        self,
        body: models.ItemV3 | Mapping[str, object],
        *,
        version: Literal["v3"],
        options: RequestOptions | None = None,
    ) -> models.ItemV3: ...
    @overload
    async def add_item(
        self,
        body: models.ItemV4 | models.ItemV3 | Mapping[str, object],
        *,
        version: Literal["v3", "v4"],
        options: RequestOptions | None = None,
    ) -> models.ItemV4 | models.ItemV3: ...
    async def add_item(
        self,
        body: models.ItemV4 | models.ItemV3 | Mapping[str, object],
        *,
        version: Literal["v3", "v4"] = "v4",
        options: RequestOptions | None = None,
    ) -> models.ItemV4 | models.ItemV3:
        """POST /items

        Deprecated.
        """
        return await self._request(
            operations.ADD_ITEM, {}, body=body, version=version, options=options
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
        self.list_items = as_raw_async(raw.list_items)
        self.add_item = as_raw_async(raw.add_item)


class AsyncItemsWithStreamingResponse:
    """`AsyncItems` with replies read piece by piece."""

    def __init__(self, resource: AsyncItems) -> None:
        streamed = streamed_of_async(resource)
        self.list_items = as_streamed_async(streamed.list_items)
        self.add_item = as_streamed_async(streamed.add_item)
