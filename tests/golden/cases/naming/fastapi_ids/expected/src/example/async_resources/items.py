"""Async resource: items."""

from __future__ import annotations

from collections.abc import Mapping

from .. import models
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

    async def update_item(
        self,
        item_id: int,
        body: models.ItemsUpdateItemBody | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> models.UpdateItemReply:
        """PUT /items/{item_id}"""
        return await self._request(
            operations.UPDATE_ITEM, {"item_id": item_id}, body=body, options=options
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
        self.update_item = as_raw_async(raw.update_item)


class AsyncItemsWithStreamingResponse:
    """`AsyncItems` with replies read piece by piece."""

    def __init__(self, resource: AsyncItems) -> None:
        streamed = streamed_of_async(resource)
        self.update_item = as_streamed_async(streamed.update_item)
