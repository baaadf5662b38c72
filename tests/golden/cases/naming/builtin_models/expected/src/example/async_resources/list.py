"""Async resource: List."""

from __future__ import annotations

from .. import models
from .._operations import list as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncList(AsyncResource):
    """The List operations."""

    async def list(self, *, options: RequestOptions | None = None) -> models.List:
        """GET /all"""
        return await self._request(operations.LIST, {}, options=options)

    @property
    def with_raw_response(self) -> AsyncListWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncListWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncListWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncListWithStreamingResponse(self)


class AsyncListWithRawResponse:
    """`AsyncList` with whole replies."""

    def __init__(self, resource: AsyncList) -> None:
        raw = raw_of_async(resource)
        self.list = as_raw_async(raw.list)


class AsyncListWithStreamingResponse:
    """`AsyncList` with replies read piece by piece."""

    def __init__(self, resource: AsyncList) -> None:
        streamed = streamed_of_async(resource)
        self.list = as_streamed_async(streamed.list)
