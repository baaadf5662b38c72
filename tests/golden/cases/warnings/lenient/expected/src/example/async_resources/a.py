"""Async resource: a."""

from __future__ import annotations

from .._operations import a as operations
from .._runtime.options import RequestOptions
from .._runtime.parameters import PathValue
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncA(AsyncResource):
    """The a operations."""

    async def same_get(
        self, id: PathValue, *, options: RequestOptions | None = None
    ) -> None:
        """GET /a/{id}"""
        return await self._request(operations.SAME_GET, {"id": id}, options=options)

    async def same_put(
        self, id: PathValue, *, options: RequestOptions | None = None
    ) -> None:
        """PUT /a/{id}"""
        return await self._request(operations.SAME_PUT, {"id": id}, options=options)

    @property
    def with_raw_response(self) -> AsyncAWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncAWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncAWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncAWithStreamingResponse(self)


class AsyncAWithRawResponse:
    """`AsyncA` with whole replies."""

    def __init__(self, resource: AsyncA) -> None:
        raw = raw_of_async(resource)
        self.same_get = as_raw_async(raw.same_get)
        self.same_put = as_raw_async(raw.same_put)


class AsyncAWithStreamingResponse:
    """`AsyncA` with replies read piece by piece."""

    def __init__(self, resource: AsyncA) -> None:
        streamed = streamed_of_async(resource)
        self.same_get = as_streamed_async(streamed.same_get)
        self.same_put = as_streamed_async(streamed.same_put)
