"""Async resource: items."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from .. import models
from .._operations import items as operations
from .._runtime.options import RequestOptions
from .._runtime.parameters import PathValue
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncItems(AsyncResource):
    """The items operations."""

    async def get_item(
        self,
        id: PathValue,
        *,
        version: Literal["v3"] = "v3",
        options: RequestOptions | None = None,
    ) -> models.Item:
        """GET /items/{id}"""
        return await self._request(
            operations.GET_ITEM, {"id": id}, version=version, options=options
        )

    async def count_items(self, *, options: RequestOptions | None = None) -> int:
        """GET /items"""
        return await self._request(operations.COUNT_ITEMS, {}, options=options)

    async def add_item(
        self,
        body: models.Item | Mapping[str, object],
        *,
        version: Literal["v3", "v4"] = "v4",
        options: RequestOptions | None = None,
    ) -> models.Item:
        """POST /items"""
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
        self.get_item = as_raw_async(raw.get_item)
        self.count_items = as_raw_async(raw.count_items)
        self.add_item = as_raw_async(raw.add_item)


class AsyncItemsWithStreamingResponse:
    """`AsyncItems` with replies read piece by piece."""

    def __init__(self, resource: AsyncItems) -> None:
        streamed = streamed_of_async(resource)
        self.get_item = as_streamed_async(streamed.get_item)
        self.count_items = as_streamed_async(streamed.count_items)
        self.add_item = as_streamed_async(streamed.add_item)
