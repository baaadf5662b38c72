"""Async resource: trips."""

from __future__ import annotations

import datetime

from .. import models
from .._operations import trips as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncTrips(AsyncResource):
    """The trips operations."""

    async def list_trips(
        self,
        *,
        most: int | None = None,
        day: datetime.date | None = None,
        open: bool | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.Trip]:
        """GET /trips"""
        return await self._request(
            operations.LIST_TRIPS,
            {"most": most, "day": day, "open": open},
            options=options,
        )

    @property
    def with_raw_response(self) -> AsyncTripsWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncTripsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncTripsWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncTripsWithStreamingResponse(self)


class AsyncTripsWithRawResponse:
    """`AsyncTrips` with whole replies."""

    def __init__(self, resource: AsyncTrips) -> None:
        raw = raw_of_async(resource)
        self.list_trips = as_raw_async(raw.list_trips)


class AsyncTripsWithStreamingResponse:
    """`AsyncTrips` with replies read piece by piece."""

    def __init__(self, resource: AsyncTrips) -> None:
        streamed = streamed_of_async(resource)
        self.list_trips = as_streamed_async(streamed.list_trips)
