"""Async resource: Cats."""

from __future__ import annotations

from .. import models
from .._operations import cats as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncCats(AsyncResource):
    """The Cats operations."""

    async def find_all(
        self, *, options: RequestOptions | None = None
    ) -> models.CatsFindAllReply:
        """GET /v1/cats"""
        return await self._request(operations.FIND_ALL, {}, options=options)

    async def find_all_v2(
        self, *, options: RequestOptions | None = None
    ) -> models.CatsFindAllV2Reply:
        """GET /v2/cats"""
        return await self._request(operations.FIND_ALL_V2, {}, options=options)

    @property
    def with_raw_response(self) -> AsyncCatsWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncCatsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncCatsWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncCatsWithStreamingResponse(self)


class AsyncCatsWithRawResponse:
    """`AsyncCats` with whole replies."""

    def __init__(self, resource: AsyncCats) -> None:
        raw = raw_of_async(resource)
        self.find_all = as_raw_async(raw.find_all)
        self.find_all_v2 = as_raw_async(raw.find_all_v2)


class AsyncCatsWithStreamingResponse:
    """`AsyncCats` with replies read piece by piece."""

    def __init__(self, resource: AsyncCats) -> None:
        streamed = streamed_of_async(resource)
        self.find_all = as_streamed_async(streamed.find_all)
        self.find_all_v2 = as_streamed_async(streamed.find_all_v2)
