"""Async resource: default."""

from __future__ import annotations

from collections.abc import Mapping

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

    async def put_vehicle(
        self,
        body: models.Vehicle | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> models.Vehicle:
        """PUT /vehicle"""
        return await self._request(
            operations.PUT_VEHICLE, {}, body=body, options=options
        )

    async def get_thing(self, *, options: RequestOptions | None = None) -> models.Thing:
        """GET /thing"""
        return await self._request(operations.GET_THING, {}, options=options)

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
        self.put_vehicle = as_raw_async(raw.put_vehicle)
        self.get_thing = as_raw_async(raw.get_thing)


class AsyncDefaultWithStreamingResponse:
    """`AsyncDefault` with replies read piece by piece."""

    def __init__(self, resource: AsyncDefault) -> None:
        streamed = streamed_of_async(resource)
        self.put_vehicle = as_streamed_async(streamed.put_vehicle)
        self.get_thing = as_streamed_async(streamed.get_thing)
