"""Resource: task_versions."""

from __future__ import annotations

from .._operations import task_versions as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class TaskVersions(Resource):
    """The task_versions operations."""

    def b(self, *, options: RequestOptions | None = None) -> None:
        """GET /b

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /b
        options = options and unseen(options)
        return self._request(operations.B, {}, options=options)

    @property
    def with_raw_response(self) -> TaskVersionsWithRawResponse:
        """The same methods, each returning the whole reply."""
        return TaskVersionsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> TaskVersionsWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return TaskVersionsWithStreamingResponse(self)


class TaskVersionsWithRawResponse:
    """The methods of `TaskVersions`, each returning the whole reply."""

    def __init__(self, resource: TaskVersions) -> None:
        raw = raw_of(resource)
        self.b = as_raw(raw.b)


class TaskVersionsWithStreamingResponse:
    """The methods of `TaskVersions`, each returning a reply to be read piece by
    piece.
    """

    def __init__(self, resource: TaskVersions) -> None:
        streamed = streamed_of(resource)
        self.b = as_streamed(streamed.b)
