"""Async resource: things."""

from __future__ import annotations

from collections.abc import Mapping

from .. import models
from .._operations import things as operations
from .._runtime.options import RequestOptions
from .._runtime.parameters import PathValue
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncThings(AsyncResource):
    """The things operations."""

    async def get_thing(
        self,
        id: PathValue,
        *,
        q: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.Maybe | None:
        """GET /things/{id}"""
        return await self._request(
            operations.GET_THING, {"id": id, "q": q}, options=options
        )

    async def put_thing(
        self,
        id: PathValue,
        body: models.Maybe | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> list[models.Maybe | None] | None:
        """PUT /things/{id}"""
        return await self._request(
            operations.PUT_THING, {"id": id}, body=body, options=options
        )

    @property
    def with_raw_response(self) -> AsyncThingsWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncThingsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncThingsWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncThingsWithStreamingResponse(self)


class AsyncThingsWithRawResponse:
    """`AsyncThings` with whole replies."""

    def __init__(self, resource: AsyncThings) -> None:
        raw = raw_of_async(resource)
        self.get_thing = as_raw_async(raw.get_thing)
        self.put_thing = as_raw_async(raw.put_thing)


class AsyncThingsWithStreamingResponse:
    """`AsyncThings` with replies read piece by piece."""

    def __init__(self, resource: AsyncThings) -> None:
        streamed = streamed_of_async(resource)
        self.get_thing = as_streamed_async(streamed.get_thing)
        self.put_thing = as_streamed_async(streamed.put_thing)
