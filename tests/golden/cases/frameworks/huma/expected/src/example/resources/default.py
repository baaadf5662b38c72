"""Resource: default."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .. import models
from .._operations import default as operations
from .._runtime.event_streams import EventStream
from .._runtime.options import RequestOptions
from .._runtime.parameters import PathValue
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Default(Resource):
    """Operations without a tag."""

    def list_stations(
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
        return self._request(
            operations.LIST_STATIONS,
            {"cursor": cursor, "limit": limit},
            options=options,
        )

    def put_stations_by_station_id(
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
        return self._request(
            operations.PUT_STATIONS_BY_STATION_ID,
            {"station-id": station_id, "If-Match": if_match},
            body=body,
            options=options,
        )

    def live(
        self, *, options: RequestOptions | None = None
    ) -> EventStream[models.LiveReplyItem]:
        """GET /live"""
        return self._stream(operations.LIVE, {}, options=options)

    @property
    def with_raw_response(self) -> DefaultWithRawResponse:
        """The same methods, each giving the whole reply."""
        return DefaultWithRawResponse(self)

    @property
    def with_streaming_response(self) -> DefaultWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return DefaultWithStreamingResponse(self)


class DefaultWithRawResponse:
    """`Default` with whole replies."""

    def __init__(self, resource: Default) -> None:
        raw = raw_of(resource)
        self.list_stations = as_raw(raw.list_stations)
        self.put_stations_by_station_id = as_raw(raw.put_stations_by_station_id)
        self.live = as_raw(raw.live)


class DefaultWithStreamingResponse:
    """`Default` with replies read piece by piece."""

    def __init__(self, resource: Default) -> None:
        streamed = streamed_of(resource)
        self.list_stations = as_streamed(streamed.list_stations)
        self.put_stations_by_station_id = as_streamed(
            streamed.put_stations_by_station_id
        )
        self.live = as_streamed(streamed.live)
