"""Async resource: HealthService."""

from __future__ import annotations

from .. import models
from .._operations import health_service as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncHealthService(AsyncResource):
    """The HealthService operations."""

    async def check(
        self, *, options: RequestOptions | None = None
    ) -> models.HealthServiceCheckReply:
        """GET /v1/check"""
        return await self._request(operations.CHECK, {}, options=options)

    @property
    def with_raw_response(self) -> AsyncHealthServiceWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncHealthServiceWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncHealthServiceWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncHealthServiceWithStreamingResponse(self)


class AsyncHealthServiceWithRawResponse:
    """`AsyncHealthService` with whole replies."""

    def __init__(self, resource: AsyncHealthService) -> None:
        raw = raw_of_async(resource)
        self.check = as_raw_async(raw.check)


class AsyncHealthServiceWithStreamingResponse:
    """`AsyncHealthService` with replies read piece by piece."""

    def __init__(self, resource: AsyncHealthService) -> None:
        streamed = streamed_of_async(resource)
        self.check = as_streamed_async(streamed.check)
