"""Resource: shards."""

from __future__ import annotations

from .. import models
from .._operations import shards as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Shards(Resource):
    """The shards operations."""

    def create_shard_key(
        self, *, options: RequestOptions | None = None
    ) -> models.ResultStatusTimeReply:
        """PUT /shards"""
        return self._request(operations.CREATE_SHARD_KEY, {}, options=options)

    @property
    def with_raw_response(self) -> ShardsWithRawResponse:
        """The same methods, each giving the whole reply."""
        return ShardsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> ShardsWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return ShardsWithStreamingResponse(self)


class ShardsWithRawResponse:
    """`Shards` with whole replies."""

    def __init__(self, resource: Shards) -> None:
        raw = raw_of(resource)
        self.create_shard_key = as_raw(raw.create_shard_key)


class ShardsWithStreamingResponse:
    """`Shards` with replies read piece by piece."""

    def __init__(self, resource: Shards) -> None:
        streamed = streamed_of(resource)
        self.create_shard_key = as_streamed(streamed.create_shard_key)
