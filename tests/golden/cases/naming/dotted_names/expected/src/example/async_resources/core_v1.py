"""Async resource: core.v1."""

from __future__ import annotations

from .. import models
from .._operations import core_v1 as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncCoreV1(AsyncResource):
    """The core.v1 operations."""

    async def list_pods(self, *, options: RequestOptions | None = None) -> models.Pod:
        """GET /pods"""
        return await self._request(operations.LIST_PODS, {}, options=options)

    @property
    def with_raw_response(self) -> AsyncCoreV1WithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncCoreV1WithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncCoreV1WithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncCoreV1WithStreamingResponse(self)


class AsyncCoreV1WithRawResponse:
    """`AsyncCoreV1` with whole replies."""

    def __init__(self, resource: AsyncCoreV1) -> None:
        raw = raw_of_async(resource)
        self.list_pods = as_raw_async(raw.list_pods)


class AsyncCoreV1WithStreamingResponse:
    """`AsyncCoreV1` with replies read piece by piece."""

    def __init__(self, resource: AsyncCoreV1) -> None:
        streamed = streamed_of_async(resource)
        self.list_pods = as_streamed_async(streamed.list_pods)
