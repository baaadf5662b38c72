"""Async resource: Widgets."""

from __future__ import annotations

from .._operations import widgets as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncWidgets(AsyncResource):
    """The Widgets operations."""

    async def list(self, *, options: RequestOptions | None = None) -> None:
        """GET /widgets"""
        return await self._request(operations.LIST, {}, options=options)

    async def create_or_update(self, *, options: RequestOptions | None = None) -> None:
        """POST /widgets"""
        return await self._request(operations.CREATE_OR_UPDATE, {}, options=options)

    @property
    def with_raw_response(self) -> AsyncWidgetsWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncWidgetsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncWidgetsWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncWidgetsWithStreamingResponse(self)


class AsyncWidgetsWithRawResponse:
    """`AsyncWidgets` with whole replies."""

    def __init__(self, resource: AsyncWidgets) -> None:
        raw = raw_of_async(resource)
        self.list = as_raw_async(raw.list)
        self.create_or_update = as_raw_async(raw.create_or_update)


class AsyncWidgetsWithStreamingResponse:
    """`AsyncWidgets` with replies read piece by piece."""

    def __init__(self, resource: AsyncWidgets) -> None:
        streamed = streamed_of_async(resource)
        self.list = as_streamed_async(streamed.list)
        self.create_or_update = as_streamed_async(streamed.create_or_update)
