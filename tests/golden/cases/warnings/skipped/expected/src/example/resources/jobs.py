"""Resource: jobs."""

from __future__ import annotations

from .. import models
from .._operations import jobs as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Jobs(Resource):
    """The jobs operations."""

    def start_job(self, *, options: RequestOptions | None = None) -> models.Odd:
        """POST /jobs"""
        return self._request(operations.START_JOB, {}, options=options)

    @property
    def with_raw_response(self) -> JobsWithRawResponse:
        """The same methods, each giving the whole reply."""
        return JobsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> JobsWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return JobsWithStreamingResponse(self)


class JobsWithRawResponse:
    """`Jobs` with whole replies."""

    def __init__(self, resource: Jobs) -> None:
        raw = raw_of(resource)
        self.start_job = as_raw(raw.start_job)


class JobsWithStreamingResponse:
    """`Jobs` with replies read piece by piece."""

    def __init__(self, resource: Jobs) -> None:
        streamed = streamed_of(resource)
        self.start_job = as_streamed(streamed.start_job)
