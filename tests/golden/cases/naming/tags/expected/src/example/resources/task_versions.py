"""Resource: task_versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._operations import task_versions as operations
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of

if TYPE_CHECKING:
    from .._runtime.options import RequestOptions


class TaskVersions_235b(Resource):
    """task_versions operations."""

    def b(self, *, options: RequestOptions | None = None) -> None:
        """GET /b"""
        return self._request(operations.B, {}, options=options)

    @property
    def with_raw_response(self) -> TaskVersions_235bWithRawResponse:
        """The same methods, each giving the whole reply."""
        return TaskVersions_235bWithRawResponse(self)

    @property
    def with_streaming_response(self) -> TaskVersions_235bWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return TaskVersions_235bWithStreamingResponse(self)


class TaskVersions_235bWithRawResponse:
    """`TaskVersions_235b` with whole replies."""

    def __init__(self, resource: TaskVersions_235b) -> None:
        raw = raw_of(resource)
        self.b = as_raw(raw.b)


class TaskVersions_235bWithStreamingResponse:
    """`TaskVersions_235b` with replies read piece by piece."""

    def __init__(self, resource: TaskVersions_235b) -> None:
        streamed = streamed_of(resource)
        self.b = as_streamed(streamed.b)
