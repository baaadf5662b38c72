"""Resource: trips."""

from __future__ import annotations

import datetime

from .. import models
from .._operations import trips as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Trips(Resource):
    """The trips operations."""

    def list_trips(
        self,
        *,
        most: int | None = None,
        day: datetime.date | None = None,
        open: bool | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.Trip]:
        """GET /trips"""
        return self._request(
            operations.LIST_TRIPS,
            {"most": most, "day": day, "open": open},
            options=options,
        )

    @property
    def with_raw_response(self) -> TripsWithRawResponse:
        """The same methods, each giving the whole reply."""
        return TripsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> TripsWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return TripsWithStreamingResponse(self)


class TripsWithRawResponse:
    """`Trips` with whole replies."""

    def __init__(self, resource: Trips) -> None:
        raw = raw_of(resource)
        self.list_trips = as_raw(raw.list_trips)


class TripsWithStreamingResponse:
    """`Trips` with replies read piece by piece."""

    def __init__(self, resource: Trips) -> None:
        streamed = streamed_of(resource)
        self.list_trips = as_streamed(streamed.list_trips)
