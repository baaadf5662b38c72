"""Resource: Cars."""

from __future__ import annotations

from collections.abc import Mapping

from .. import models
from .._operations import cars as operations
from .._runtime.options import RequestOptions
from .._runtime.parameters import PathValue
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Cars(Resource):
    """The Cars operations."""

    def get_cars(
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
        return self._request(
            operations.GET_CARS, {"maxDoors": max_doors, "fuel": fuel}, options=options
        )

    def post_cars(
        self,
        body: models.Car | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> models.Car:
        """POST /api/Cars"""
        return self._request(operations.POST_CARS, {}, body=body, options=options)

    def set_photo(
        self,
        id: PathValue,
        body: models.SetPhotoBody | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """PUT /api/Cars/{id}/photo"""
        return self._request(
            operations.SET_PHOTO, {"id": id}, body=body, options=options
        )

    @property
    def with_raw_response(self) -> CarsWithRawResponse:
        """The same methods, each giving the whole reply."""
        return CarsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> CarsWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return CarsWithStreamingResponse(self)


class CarsWithRawResponse:
    """`Cars` with whole replies."""

    def __init__(self, resource: Cars) -> None:
        raw = raw_of(resource)
        self.get_cars = as_raw(raw.get_cars)
        self.post_cars = as_raw(raw.post_cars)
        self.set_photo = as_raw(raw.set_photo)


class CarsWithStreamingResponse:
    """`Cars` with replies read piece by piece."""

    def __init__(self, resource: Cars) -> None:
        streamed = streamed_of(resource)
        self.get_cars = as_streamed(streamed.get_cars)
        self.post_cars = as_streamed(streamed.post_cars)
        self.set_photo = as_streamed(streamed.set_photo)
