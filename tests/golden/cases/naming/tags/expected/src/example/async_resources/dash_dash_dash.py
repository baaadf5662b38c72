"""Async resource: ---."""

from __future__ import annotations

from .._operations import dash_dash_dash as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncDashDashDash(AsyncResource):
    """The --- operations."""

    async def j(self, *, options: RequestOptions | None = None) -> None:
        """GET /j"""
        return await self._request(operations.J, {}, options=options)

    @property
    def with_raw_response(self) -> AsyncDashDashDashWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncDashDashDashWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncDashDashDashWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncDashDashDashWithStreamingResponse(self)


class AsyncDashDashDashWithRawResponse:
    """`AsyncDashDashDash` with whole replies."""

    def __init__(self, resource: AsyncDashDashDash) -> None:
        raw = raw_of_async(resource)
        self.j = as_raw_async(raw.j)


class AsyncDashDashDashWithStreamingResponse:
    """`AsyncDashDashDash` with replies read piece by piece."""

    def __init__(self, resource: AsyncDashDashDash) -> None:
        streamed = streamed_of_async(resource)
        self.j = as_streamed_async(streamed.j)
