"""Async resource: default."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .. import models
from .._operations import default as operations
from .._runtime.event_streams import AsyncEventStream
from .._runtime.options import RequestOptions
from .._runtime.parameters import PathValue
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncDefault(AsyncResource):
    """Operations without a tag."""

    async def list_stations(
        self,
        *,
        cursor: str | None = None,
        limit: int | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.Station] | None:
        """List stations.

        Args:
            limit: Default: `20`. 1 to 100.
        """
        return await self._request(
            operations.LIST_STATIONS,
            {"cursor": cursor, "limit": limit},
            options=options,
        )

    async def put_stations_by_station_id(
        self,
        station_id: PathValue,
        body: models.Station | Mapping[str, object],
        *,
        if_match: Sequence[str] | None = None,
        options: RequestOptions | None = None,
    ) -> models.Station:
        """Put stations by station ID.

        Args:
            station_id: At most 30 characters.
        """
        return await self._request(
            operations.PUT_STATIONS_BY_STATION_ID,
            {"station-id": station_id, "If-Match": if_match},
            body=body,
            options=options,
        )

    async def live(
        self, *, options: RequestOptions | None = None
    ) -> AsyncEventStream[models.LiveReplyItem]:
        """GET /live"""
        return await self._stream(operations.LIVE, {}, options=options)

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
        self.list_stations = as_raw_async(raw.list_stations)
        self.put_stations_by_station_id = as_raw_async(raw.put_stations_by_station_id)
        self.live = as_raw_async(raw.live)


class AsyncDefaultWithStreamingResponse:
    """`AsyncDefault` with replies read piece by piece."""

    def __init__(self, resource: AsyncDefault) -> None:
        streamed = streamed_of_async(resource)
        self.list_stations = as_streamed_async(streamed.list_stations)
        self.put_stations_by_station_id = as_streamed_async(
            streamed.put_stations_by_station_id
        )
        self.live = as_streamed_async(streamed.live)
