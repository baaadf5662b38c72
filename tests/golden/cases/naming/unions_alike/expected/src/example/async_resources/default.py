"""Async resource: default."""

from __future__ import annotations

from .. import models
from .._operations import default as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncDefault(AsyncResource):
    """Operations without a tag."""

    async def first(self, *, options: RequestOptions | None = None) -> models.Pet:
        """GET /pets/first"""
        return await self._request(operations.FIRST, {}, options=options)

    async def night(
        self, *, options: RequestOptions | None = None
    ) -> models.DogOrFoxReply:
        """GET /foxes"""
        return await self._request(operations.NIGHT, {}, options=options)

    async def walk(
        self, *, options: RequestOptions | None = None
    ) -> models.DogOrFoxReply:
        """GET /dogs"""
        return await self._request(operations.WALK, {}, options=options)

    @property
    def with_raw_response(self) -> AsyncDefaultWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncDefaultWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncDefaultWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncDefaultWithStreamingResponse(self)


class AsyncDefaultWithRawResponse:
    """`AsyncDefault` with whole replies."""

    def __init__(self, resource: AsyncDefault) -> None:
        raw = raw_of_async(resource)
        self.first = as_raw_async(raw.first)
        self.night = as_raw_async(raw.night)
        self.walk = as_raw_async(raw.walk)


class AsyncDefaultWithStreamingResponse:
    """`AsyncDefault` with replies read piece by piece."""

    def __init__(self, resource: AsyncDefault) -> None:
        streamed = streamed_of_async(resource)
        self.first = as_streamed_async(streamed.first)
        self.night = as_streamed_async(streamed.night)
        self.walk = as_streamed_async(streamed.walk)
