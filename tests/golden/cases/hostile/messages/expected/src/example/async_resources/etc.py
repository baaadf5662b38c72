"""Async resource: ../../etc."""

from __future__ import annotations

from .._operations import etc as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncEtc(AsyncResource):
    """The ../../etc operations."""

    async def go_import_os(self, *, options: RequestOptions | None = None) -> None:
        """GET /a"""
        return await self._request(operations.GO_IMPORT_OS, {}, options=options)

    @property
    def with_raw_response(self) -> AsyncEtcWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncEtcWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncEtcWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncEtcWithStreamingResponse(self)


class AsyncEtcWithRawResponse:
    """`AsyncEtc` with whole replies."""

    def __init__(self, resource: AsyncEtc) -> None:
        raw = raw_of_async(resource)
        self.go_import_os = as_raw_async(raw.go_import_os)


class AsyncEtcWithStreamingResponse:
    """`AsyncEtc` with replies read piece by piece."""

    def __init__(self, resource: AsyncEtc) -> None:
        streamed = streamed_of_async(resource)
        self.go_import_os = as_streamed_async(streamed.go_import_os)
