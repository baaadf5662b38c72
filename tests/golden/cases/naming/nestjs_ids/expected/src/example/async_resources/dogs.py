"""Async resource: Dogs."""

from __future__ import annotations

from collections.abc import Mapping

from .. import models
from .._operations import dogs as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncDogs(AsyncResource):
    """The Dogs operations."""

    async def find_all(
        self, *, options: RequestOptions | None = None
    ) -> models.DogsFindAllReply:
        """GET /dogs"""
        return await self._request(operations.FIND_ALL, {}, options=options)

    async def create(
        self,
        body: models.DogsCreateBody | Mapping[str, object] | None = None,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """POST /dogs"""
        return await self._request(operations.CREATE, {}, body=body, options=options)

    @property
    def with_raw_response(self) -> AsyncDogsWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncDogsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncDogsWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncDogsWithStreamingResponse(self)


class AsyncDogsWithRawResponse:
    """`AsyncDogs` with whole replies."""

    def __init__(self, resource: AsyncDogs) -> None:
        raw = raw_of_async(resource)
        self.find_all = as_raw_async(raw.find_all)
        self.create = as_raw_async(raw.create)


class AsyncDogsWithStreamingResponse:
    """`AsyncDogs` with replies read piece by piece."""

    def __init__(self, resource: AsyncDogs) -> None:
        streamed = streamed_of_async(resource)
        self.find_all = as_streamed_async(streamed.find_all)
        self.create = as_streamed_async(streamed.create)
