"""Resource: servers."""

from __future__ import annotations

from .._operations import servers as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Servers(Resource):
    """The servers operations."""

    def from_path_item(self, *, options: RequestOptions | None = None) -> None:
        """GET /a"""
        return self._request(operations.FROM_PATH_ITEM, {}, options=options)

    def of_its_own(self, *, options: RequestOptions | None = None) -> None:
        """PUT /a"""
        return self._request(operations.OF_ITS_OWN, {}, options=options)

    def plain(self, *, options: RequestOptions | None = None) -> None:
        """GET /b"""
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
        self.from_path_item = as_raw(raw.from_path_item)
        self.of_its_own = as_raw(raw.of_its_own)
        self.plain = as_raw(raw.plain)


class ServersWithStreamingResponse:
    """`Servers` with replies read piece by piece."""

    def __init__(self, resource: Servers) -> None:
        streamed = streamed_of(resource)
        self.from_path_item = as_streamed(streamed.from_path_item)
        self.of_its_own = as_streamed(streamed.of_its_own)
        self.plain = as_streamed(streamed.plain)
