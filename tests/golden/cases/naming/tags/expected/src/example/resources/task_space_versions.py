"""Resource: Task Versions."""

from __future__ import annotations

from .._operations import task_space_versions as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class TaskSpaceVersions(Resource):
    """Versions of a task."""

    def a(self, *, options: RequestOptions | None = None) -> None:
        """GET /a

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /a
        options = options and unseen(options)
        return self._request(operations.A, {}, options=options)

    @property
    def with_raw_response(self) -> TaskSpaceVersionsWithRawResponse:
        """The same methods, each returning the whole reply."""
        return TaskSpaceVersionsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> TaskSpaceVersionsWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return TaskSpaceVersionsWithStreamingResponse(self)


class TaskSpaceVersionsWithRawResponse:
    """The methods of `TaskSpaceVersions`, each returning the whole reply."""

    def __init__(self, resource: TaskSpaceVersions) -> None:
        raw = raw_of(resource)
        self.a = as_raw(raw.a)


class TaskSpaceVersionsWithStreamingResponse:
    """The methods of `TaskSpaceVersions`, each returning a reply to be read piece by
    piece.
    """

    def __init__(self, resource: TaskSpaceVersions) -> None:
        streamed = streamed_of(resource)
        self.a = as_streamed(streamed.a)
