"""Async resource: toy-controller."""

from __future__ import annotations

from .. import models
from .._operations import toy_controller as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncToyController(AsyncResource):
    """The toy-controller operations."""

    async def list(
        self, *, options: RequestOptions | None = None
    ) -> models.ToyControllerListReply:
        """GET /toys"""
        return await self._request(operations.LIST, {}, options=options)

    async def list_parts(
        self, id: int, *, options: RequestOptions | None = None
    ) -> None:
        """GET /toys/{id}/parts"""
        return await self._request(operations.LIST_PARTS, {"id": id}, options=options)

    @property
    def with_raw_response(self) -> AsyncToyControllerWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncToyControllerWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncToyControllerWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncToyControllerWithStreamingResponse(self)


class AsyncToyControllerWithRawResponse:
    """`AsyncToyController` with whole replies."""

    def __init__(self, resource: AsyncToyController) -> None:
        raw = raw_of_async(resource)
        self.list = as_raw_async(raw.list)
        self.list_parts = as_raw_async(raw.list_parts)


class AsyncToyControllerWithStreamingResponse:
    """`AsyncToyController` with replies read piece by piece."""

    def __init__(self, resource: AsyncToyController) -> None:
        streamed = streamed_of_async(resource)
        self.list = as_streamed_async(streamed.list)
        self.list_parts = as_streamed_async(streamed.list_parts)
