"""Async resource: items."""

from __future__ import annotations

from typing import Literal, overload

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

    @overload
    async def get_item(
        self,
        id: PathValue,
        *,
        version: Literal["v3"] = "v3",
        options: RequestOptions | None = None,
    ) -> models.ItemV3: ...
    @overload
    async def get_item(
        self,
        id: PathValue,
        *,
        version: Literal["v4"],
        options: RequestOptions | None = None,
    ) -> models.ItemV4: ...
    @overload
    async def get_item(
        self,
        id: PathValue,
        *,
        version: Literal["v4", "v3"],
        options: RequestOptions | None = None,
    ) -> models.ItemV3 | models.ItemV4: ...
    async def get_item(
        self,
        id: PathValue,
        *,
        version: Literal["v4", "v3"] = "v3",
        options: RequestOptions | None = None,
    ) -> models.ItemV3 | models.ItemV4:
        """GET /items/{id}"""
        return await self._request(
            operations.GET_ITEM, {"id": id}, version=version, options=options
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


class AsyncItemsWithStreamingResponse:
    """`AsyncItems` with replies read piece by piece."""

    def __init__(self, resource: AsyncItems) -> None:
        streamed = streamed_of_async(resource)
        self.get_item = as_streamed_async(streamed.get_item)
