"""Async resource: search."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .. import models
from .._operations import search as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncSearch(AsyncResource):
    """The search operations."""

    async def search(
        self,
        *,
        where: models.Where | Mapping[str, object],
        x_context: Sequence[str] | None = None,
        raw: str | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """GET /search"""
        return await self._request(
            operations.SEARCH,
            {"where": where, "X-Context": x_context, "raw": raw},
            options=options,
        )

    @property
    def with_raw_response(self) -> AsyncSearchWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncSearchWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncSearchWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncSearchWithStreamingResponse(self)


class AsyncSearchWithRawResponse:
    """`AsyncSearch` with whole replies."""

    def __init__(self, resource: AsyncSearch) -> None:
        raw = raw_of_async(resource)
        self.search = as_raw_async(raw.search)


class AsyncSearchWithStreamingResponse:
    """`AsyncSearch` with replies read piece by piece."""

    def __init__(self, resource: AsyncSearch) -> None:
        streamed = streamed_of_async(resource)
        self.search = as_streamed_async(streamed.search)
