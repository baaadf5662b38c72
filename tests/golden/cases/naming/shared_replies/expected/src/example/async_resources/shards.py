"""Async resource: shards."""

from __future__ import annotations

from .. import models
from .._operations import shards as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncShards(AsyncResource):
    """The shards operations."""

    async def create_shard_key(
        self, *, options: RequestOptions | None = None
    ) -> models.ResultStatusTimeReply:
        """PUT /shards"""
        return await self._request(operations.CREATE_SHARD_KEY, {}, options=options)

    @property
    def with_raw_response(self) -> AsyncShardsWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncShardsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncShardsWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncShardsWithStreamingResponse(self)


class AsyncShardsWithRawResponse:
    """`AsyncShards` with whole replies."""

    def __init__(self, resource: AsyncShards) -> None:
        raw = raw_of_async(resource)
        self.create_shard_key = as_raw_async(raw.create_shard_key)


class AsyncShardsWithStreamingResponse:
    """`AsyncShards` with replies read piece by piece."""

    def __init__(self, resource: AsyncShards) -> None:
        streamed = streamed_of_async(resource)
        self.create_shard_key = as_streamed_async(streamed.create_shard_key)
