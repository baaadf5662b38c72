"""Async resource: zoo."""

from __future__ import annotations

from .._operations import zoo as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncZoo(AsyncResource):
    """The zoo operations."""

    async def get_pet(self, *, options: RequestOptions | None = None) -> None:
        """GET /other"""
        return await self._request(operations.GET_PET, {}, options=options)

    @property
    def with_raw_response(self) -> AsyncZooWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncZooWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncZooWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncZooWithStreamingResponse(self)


class AsyncZooWithRawResponse:
    """`AsyncZoo` with whole replies."""

    def __init__(self, resource: AsyncZoo) -> None:
        raw = raw_of_async(resource)
        self.get_pet = as_raw_async(raw.get_pet)


class AsyncZooWithStreamingResponse:
    """`AsyncZoo` with replies read piece by piece."""

    def __init__(self, resource: AsyncZoo) -> None:
        streamed = streamed_of_async(resource)
        self.get_pet = as_streamed_async(streamed.get_pet)
