"""Async resource: Pet's "toys" & more."""

from __future__ import annotations

from .._operations import pets_toys_more as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncPetsToysMore(AsyncResource):
    """What pets play with.

    Second paragraph.
    """

    async def c(self, *, options: RequestOptions | None = None) -> None:
        """GET /c"""
        return await self._request(operations.C, {}, options=options)

    @property
    def with_raw_response(self) -> AsyncPetsToysMoreWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncPetsToysMoreWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncPetsToysMoreWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncPetsToysMoreWithStreamingResponse(self)


class AsyncPetsToysMoreWithRawResponse:
    """`AsyncPetsToysMore` with whole replies."""

    def __init__(self, resource: AsyncPetsToysMore) -> None:
        raw = raw_of_async(resource)
        self.c = as_raw_async(raw.c)


class AsyncPetsToysMoreWithStreamingResponse:
    """`AsyncPetsToysMore` with replies read piece by piece."""

    def __init__(self, resource: AsyncPetsToysMore) -> None:
        streamed = streamed_of_async(resource)
        self.c = as_streamed_async(streamed.c)
