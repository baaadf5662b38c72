"""Async resource: Cars."""

from __future__ import annotations

from collections.abc import Mapping

from .. import models
from .._operations import cars as operations
from .._runtime.options import RequestOptions
from .._runtime.parameters import PathValue
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncCars(AsyncResource):
    """The Cars operations."""

    async def get_cars(
        self,
        *,
        max_doors: int | None = None,
        fuel: models.Fuel | str | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.Car]:
        """GET /api/Cars

        Args:
            max_doors: Pattern: `^-?(?:0|[1-9]\\d*)$`.
        """
        return await self._request(
            operations.GET_CARS, {"maxDoors": max_doors, "fuel": fuel}, options=options
        )

    async def post_cars(
        self,
        body: models.Car | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> models.Car:
        """POST /api/Cars"""
        return await self._request(operations.POST_CARS, {}, body=body, options=options)

    async def set_photo(
        self,
        id: PathValue,
        body: models.SetPhotoBody | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """PUT /api/Cars/{id}/photo"""
        return await self._request(
            operations.SET_PHOTO, {"id": id}, body=body, options=options
        )

    @property
    def with_raw_response(self) -> AsyncCarsWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncCarsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncCarsWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncCarsWithStreamingResponse(self)


class AsyncCarsWithRawResponse:
    """`AsyncCars` with whole replies."""

    def __init__(self, resource: AsyncCars) -> None:
        raw = raw_of_async(resource)
        self.get_cars = as_raw_async(raw.get_cars)
        self.post_cars = as_raw_async(raw.post_cars)
        self.set_photo = as_raw_async(raw.set_photo)


class AsyncCarsWithStreamingResponse:
    """`AsyncCars` with replies read piece by piece."""

    def __init__(self, resource: AsyncCars) -> None:
        streamed = streamed_of_async(resource)
        self.get_cars = as_streamed_async(streamed.get_cars)
        self.post_cars = as_streamed_async(streamed.post_cars)
        self.set_photo = as_streamed_async(streamed.set_photo)
