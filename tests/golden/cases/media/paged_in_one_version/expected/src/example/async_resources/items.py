"""Async resource: items."""

from __future__ import annotations

from typing import Any, Literal, overload

from .. import models, types
from .._operations import items as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_raw_async_mixed,
    as_streamed_async,
    as_streamed_async_mixed,
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
    ) -> types.AsyncPager[models.Item, models.ItemPage]: ...
    @overload
    async def list_items(
        self,
        *,
        version: Literal["v3"],
        page_token: str | None = None,
        page_size: int | str | None = None,
        options: RequestOptions | None = None,
    ) -> models.ItemList: ...
    def list_items(
        self,
        *,
        page_token: str | None = None,
        page_size: int | str | None = None,
        version: Literal["v3", "v4"] = "v4",
        options: RequestOptions | None = None,
    ) -> Any:
        """GET /items"""
        if version == "v3":
            return self._request(
                operations.LIST_ITEMS,
                {"pageToken": page_token, "pageSize": page_size},
                version=version,
                options=options,
            )
        return self._paginate(
            operations.LIST_ITEMS,
            {"pageToken": page_token, "pageSize": page_size},
            version=version,
            options=options,
        )

    @overload
    def list_things(
        self,
        *,
        page_token: str | None = None,
        version: Literal["v4"] = "v4",
        options: RequestOptions | None = None,
    ) -> types.AsyncPager[models.Item, models.ItemPage]: ...
    @overload
    def list_things(
        self,
        *,
        version: Literal["v3"],
        page_token: str | None = None,
        options: RequestOptions | None = None,
    ) -> types.AsyncPager[str, models.ThingPage]: ...
    @overload
    def list_things(
        self,
        *,
        version: Literal["v3", "v4"],
        page_token: str | None = None,
        options: RequestOptions | None = None,
    ) -> types.AsyncPager[models.Item | str, models.ItemPage | models.ThingPage]: ...
    def list_things(
        self,
        *,
        page_token: str | None = None,
        version: Literal["v3", "v4"] = "v4",
        options: RequestOptions | None = None,
    ) -> types.AsyncPager[models.Item | str, models.ItemPage | models.ThingPage]:
        """GET /things"""
        return self._paginate(
            operations.LIST_THINGS,
            {"pageToken": page_token},
            version=version,
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
        self.list_items = as_raw_async_mixed(raw.list_items)
        self.list_things = as_raw_async(raw.list_things)


class AsyncItemsWithStreamingResponse:
    """`AsyncItems` with replies read piece by piece."""

    def __init__(self, resource: AsyncItems) -> None:
        streamed = streamed_of_async(resource)
        self.list_items = as_streamed_async_mixed(streamed.list_items)
        self.list_things = as_streamed_async(streamed.list_things)
