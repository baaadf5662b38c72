"""Async resource: jobs."""

from __future__ import annotations

from .. import models
from .._operations import jobs as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncJobs(AsyncResource):
    """The jobs operations."""

    async def start_job(self, *, options: RequestOptions | None = None) -> models.Odd:
        """POST /jobs"""
        return await self._request(operations.START_JOB, {}, options=options)

    @property
    def with_raw_response(self) -> AsyncJobsWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncJobsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncJobsWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncJobsWithStreamingResponse(self)


class AsyncJobsWithRawResponse:
    """`AsyncJobs` with whole replies."""

    def __init__(self, resource: AsyncJobs) -> None:
        raw = raw_of_async(resource)
        self.start_job = as_raw_async(raw.start_job)


class AsyncJobsWithStreamingResponse:
    """`AsyncJobs` with replies read piece by piece."""

    def __init__(self, resource: AsyncJobs) -> None:
        streamed = streamed_of_async(resource)
        self.start_job = as_streamed_async(streamed.start_job)
