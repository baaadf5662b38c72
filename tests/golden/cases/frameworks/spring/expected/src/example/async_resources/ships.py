"""Async resource: Ships."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from .. import models
from .._operations import ships as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncShips(AsyncResource):
    """Ships in port"""

    async def list(
        self,
        *,
        pageable: models.Pageable | Mapping[str, object],
        flag: Literal["NL", "NO"] | str | None = None,
        options: RequestOptions | None = None,
    ) -> models.PageShipDto:
        """GET /api/ships"""
        return await self._request(
            operations.LIST, {"flag": flag, "pageable": pageable}, options=options
        )

    async def create(
        self,
        body: models.ShipDto | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> models.ShipDto:
        """POST /api/ships"""
        return await self._request(operations.CREATE, {}, body=body, options=options)

    async def delete_1(self, id: int, *, options: RequestOptions | None = None) -> None:
        """DELETE /api/ships/{id}"""
        return await self._request(operations.DELETE_1, {"id": id}, options=options)

    @property
    def with_raw_response(self) -> AsyncShipsWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncShipsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncShipsWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncShipsWithStreamingResponse(self)


class AsyncShipsWithRawResponse:
    """`AsyncShips` with whole replies."""

    def __init__(self, resource: AsyncShips) -> None:
        raw = raw_of_async(resource)
        self.list = as_raw_async(raw.list)
        self.create = as_raw_async(raw.create)
        self.delete_1 = as_raw_async(raw.delete_1)


class AsyncShipsWithStreamingResponse:
    """`AsyncShips` with replies read piece by piece."""

    def __init__(self, resource: AsyncShips) -> None:
        streamed = streamed_of_async(resource)
        self.list = as_streamed_async(streamed.list)
        self.create = as_streamed_async(streamed.create)
        self.delete_1 = as_streamed_async(streamed.delete_1)
