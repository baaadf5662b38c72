"""Async resource: All."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from .. import models
from .._operations import all as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncAll(AsyncResource):
    """The All operations."""

    async def count(
        self,
        body: Mapping[Literal["low", "high"], int] | Mapping[str, int] | None = None,
        *,
        limits: Mapping[models.Color, int] | Mapping[str, int] | None = None,
        options: RequestOptions | None = None,
    ) -> dict[Literal["low", "high"] | str, int]:
        """POST /counts"""
        return await self._request(
            operations.COUNT, {"limits": limits}, body=body, options=options
        )

    @property
    def with_raw_response(self) -> AsyncAllWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncAllWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncAllWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncAllWithStreamingResponse(self)


class AsyncAllWithRawResponse:
    """`AsyncAll` with whole replies."""

    def __init__(self, resource: AsyncAll) -> None:
        raw = raw_of_async(resource)
        self.count = as_raw_async(raw.count)


class AsyncAllWithStreamingResponse:
    """`AsyncAll` with replies read piece by piece."""

    def __init__(self, resource: AsyncAll) -> None:
        streamed = streamed_of_async(resource)
        self.count = as_streamed_async(streamed.count)
