"""Resource: servers."""

from __future__ import annotations

from .._operations import servers as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Servers(Resource):
    """The servers operations."""

    def plain(self, *, options: RequestOptions | None = None) -> None:
        """GET /a"""
        return self._request(operations.PLAIN, {}, options=options)

    @property
    def with_raw_response(self) -> ServersWithRawResponse:
        """The same methods, each giving the whole reply."""
        return ServersWithRawResponse(self)

    @property
    def with_streaming_response(self) -> ServersWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return ServersWithStreamingResponse(self)


class ServersWithRawResponse:
    """`Servers` with whole replies."""

    def __init__(self, resource: Servers) -> None:
        raw = raw_of(resource)
        self.plain = as_raw(raw.plain)


class ServersWithStreamingResponse:
    """`Servers` with replies read piece by piece."""

    def __init__(self, resource: Servers) -> None:
        streamed = streamed_of(resource)
        self.plain = as_streamed(streamed.plain)
