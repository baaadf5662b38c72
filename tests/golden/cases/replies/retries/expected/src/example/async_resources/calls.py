"""Async resource: calls."""

from __future__ import annotations

import uuid

from .._operations import calls as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncCalls(AsyncResource):
    """The calls operations."""

    async def start_job(
        self,
        *,
        idempotency_key: uuid.UUID | str | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """POST /a

        Args:
            idempotency_key: Keeps it from being started twice.
        """
        return await self._request(
            operations.START_JOB, {"Idempotency-Key": idempotency_key}, options=options
        )

    async def refresh(self, *, options: RequestOptions | None = None) -> None:
        """PATCH /a"""
        return await self._request(operations.REFRESH, {}, options=options)

    async def trace(self, *, options: RequestOptions | None = None) -> None:
        """TRACE /a"""
        return await self._request(operations.TRACE, {}, options=options)

    @property
    def with_raw_response(self) -> AsyncCallsWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncCallsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncCallsWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncCallsWithStreamingResponse(self)


class AsyncCallsWithRawResponse:
    """`AsyncCalls` with whole replies."""

    def __init__(self, resource: AsyncCalls) -> None:
        raw = raw_of_async(resource)
        self.start_job = as_raw_async(raw.start_job)
        self.refresh = as_raw_async(raw.refresh)
        self.trace = as_raw_async(raw.trace)


class AsyncCallsWithStreamingResponse:
    """`AsyncCalls` with replies read piece by piece."""

    def __init__(self, resource: AsyncCalls) -> None:
        streamed = streamed_of_async(resource)
        self.start_job = as_streamed_async(streamed.start_job)
        self.refresh = as_streamed_async(streamed.refresh)
        self.trace = as_streamed_async(streamed.trace)
