"""Resource: Task Versions."""

from __future__ import annotations

from .. import models
from .._operations import jobs as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import (
    PathValue,
    Resource,
    as_raw,
    as_streamed,
    raw_of,
    streamed_of,
)


class Jobs(Resource):
    """The Task Versions operations."""

    def fetch(
        self, id: PathValue, *, options: RequestOptions | None = None
    ) -> models.Job:
        """GET /tasks/{id}

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /tasks/{id}
        options = options and unseen(options)
        return self._request(operations.FETCH, {"id": id}, options=options)

    def forget(self, id: PathValue, *, options: RequestOptions | None = None) -> None:
        """DELETE /tasks/{id}

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # DELETE /tasks/{id}
        options = options and unseen(options)
        return self._request(operations.FORGET, {"id": id}, options=options)

    @property
    def with_raw_response(self) -> JobsWithRawResponse:
        """The same methods, each returning the whole reply."""
        return JobsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> JobsWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return JobsWithStreamingResponse(self)


class JobsWithRawResponse:
    """The methods of `Jobs`, each returning the whole reply."""

    def __init__(self, resource: Jobs) -> None:
        raw = raw_of(resource)
        self.fetch = as_raw(raw.fetch)
        self.forget = as_raw(raw.forget)


class JobsWithStreamingResponse:
    """The methods of `Jobs`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Jobs) -> None:
        streamed = streamed_of(resource)
        self.fetch = as_streamed(streamed.fetch)
        self.forget = as_streamed(streamed.forget)
