"""Async resource: values."""

from __future__ import annotations

import datetime

from .. import models
from .._operations import values as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncValues(AsyncResource):
    """The values operations."""

    async def get_value(
        self,
        id: str | int,
        *,
        since: datetime.datetime | int | None = None,
        options: RequestOptions | None = None,
    ) -> models.Value:
        """GET /values/{id}"""
        return await self._request(
            operations.GET_VALUE, {"id": id, "since": since}, options=options
        )

    @property
    def with_raw_response(self) -> AsyncValuesWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncValuesWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncValuesWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncValuesWithStreamingResponse(self)


class AsyncValuesWithRawResponse:
    """`AsyncValues` with whole replies."""

    def __init__(self, resource: AsyncValues) -> None:
        raw = raw_of_async(resource)
        self.get_value = as_raw_async(raw.get_value)


class AsyncValuesWithStreamingResponse:
    """`AsyncValues` with replies read piece by piece."""

    def __init__(self, resource: AsyncValues) -> None:
        streamed = streamed_of_async(resource)
        self.get_value = as_streamed_async(streamed.get_value)
