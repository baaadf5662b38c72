"""Async resource: cluster."""

from __future__ import annotations

from .. import models
from .._operations import cluster as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncCluster(AsyncResource):
    """The cluster operations."""

    async def remove_peer(
        self, id: int, *, options: RequestOptions | None = None
    ) -> models.ResultStatusTimeReply:
        """DELETE /peers/{id}"""
        return await self._request(operations.REMOVE_PEER, {"id": id}, options=options)

    @property
    def with_raw_response(self) -> AsyncClusterWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncClusterWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncClusterWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncClusterWithStreamingResponse(self)


class AsyncClusterWithRawResponse:
    """`AsyncCluster` with whole replies."""

    def __init__(self, resource: AsyncCluster) -> None:
        raw = raw_of_async(resource)
        self.remove_peer = as_raw_async(raw.remove_peer)


class AsyncClusterWithStreamingResponse:
    """`AsyncCluster` with replies read piece by piece."""

    def __init__(self, resource: AsyncCluster) -> None:
        streamed = streamed_of_async(resource)
        self.remove_peer = as_streamed_async(streamed.remove_peer)
