"""Resource: core.v1."""

from __future__ import annotations

from .. import models
from .._operations import core_v1 as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class CoreV1(Resource):
    """The core.v1 operations."""

    def list_pods(self, *, options: RequestOptions | None = None) -> models.Pod:
        """GET /pods"""
        return self._request(operations.LIST_PODS, {}, options=options)

    @property
    def with_raw_response(self) -> CoreV1WithRawResponse:
        """The same methods, each giving the whole reply."""
        return CoreV1WithRawResponse(self)

    @property
    def with_streaming_response(self) -> CoreV1WithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return CoreV1WithStreamingResponse(self)


class CoreV1WithRawResponse:
    """`CoreV1` with whole replies."""

    def __init__(self, resource: CoreV1) -> None:
        raw = raw_of(resource)
        self.list_pods = as_raw(raw.list_pods)


class CoreV1WithStreamingResponse:
    """`CoreV1` with replies read piece by piece."""

    def __init__(self, resource: CoreV1) -> None:
        streamed = streamed_of(resource)
        self.list_pods = as_streamed(streamed.list_pods)
