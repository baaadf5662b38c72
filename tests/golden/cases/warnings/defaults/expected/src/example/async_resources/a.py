"""Async resource: a."""

from __future__ import annotations

from typing import Literal

from .._operations import a as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncA(AsyncResource):
    """The a operations."""

    async def a(
        self,
        *,
        state: Literal["on", "off"] | str | None = None,
        none: str | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """GET /a

        Args:
            state: Default: `maybe`.
        """
        return await self._request(
            operations.A, {"state": state, "none": none}, options=options
        )

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
        self.a = as_raw_async(raw.a)


class AsyncAWithStreamingResponse:
    """`AsyncA` with replies read piece by piece."""

    def __init__(self, resource: AsyncA) -> None:
        streamed = streamed_of_async(resource)
        self.a = as_streamed_async(streamed.a)
