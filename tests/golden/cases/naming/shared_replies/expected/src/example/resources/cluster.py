"""Resource: cluster."""

from __future__ import annotations

from .. import models
from .._operations import cluster as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Cluster(Resource):
    """The cluster operations."""

    def remove_peer(
        self, id: int, *, options: RequestOptions | None = None
    ) -> models.ResultStatusTimeReply:
        """DELETE /peers/{id}"""
        return self._request(operations.REMOVE_PEER, {"id": id}, options=options)

    @property
    def with_raw_response(self) -> ClusterWithRawResponse:
        """The same methods, each giving the whole reply."""
        return ClusterWithRawResponse(self)

    @property
    def with_streaming_response(self) -> ClusterWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return ClusterWithStreamingResponse(self)


class ClusterWithRawResponse:
    """`Cluster` with whole replies."""

    def __init__(self, resource: Cluster) -> None:
        raw = raw_of(resource)
        self.remove_peer = as_raw(raw.remove_peer)


class ClusterWithStreamingResponse:
    """`Cluster` with replies read piece by piece."""

    def __init__(self, resource: Cluster) -> None:
        streamed = streamed_of(resource)
        self.remove_peer = as_streamed(streamed.remove_peer)
