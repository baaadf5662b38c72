"""Async resource: dogs."""

from __future__ import annotations

from collections.abc import Mapping

from .. import models
from .._operations import dogs as operations
from .._runtime.options import RequestOptions
from .._runtime.parameters import PathValue
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncDogs(AsyncResource):
    """The dogs operations."""

    async def dogs_controller_create(
        self,
        body: models.CreateDogDto | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> models.Dog:
        """POST /dogs"""
        return await self._request(
            operations.DOGS_CONTROLLER_CREATE, {}, body=body, options=options
        )

    async def dogs_controller_find_all(
        self,
        *,
        page: float | None = None,
        limit: float | None = None,
        coat: models.Coat | str | None = None,
        options: RequestOptions | None = None,
    ) -> models.DogsControllerFindAllReply:
        """GET /dogs

        Args:
            page: Default: `1`. At least 1.
            limit: Default: `10`. 1 to 50.
        """
        return await self._request(
            operations.DOGS_CONTROLLER_FIND_ALL,
            {"page": page, "limit": limit, "coat": coat},
            options=options,
        )

    async def dogs_controller_update(
        self,
        id: PathValue,
        body: models.UpdateDogDto | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> models.Dog:
        """PATCH /dogs/{id}"""
        return await self._request(
            operations.DOGS_CONTROLLER_UPDATE, {"id": id}, body=body, options=options
        )

    async def dogs_controller_remove(
        self, id: PathValue, *, options: RequestOptions | None = None
    ) -> None:
        """DELETE /dogs/{id}"""
        return await self._request(
            operations.DOGS_CONTROLLER_REMOVE, {"id": id}, options=options
        )

    @property
    def with_raw_response(self) -> AsyncDogsWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncDogsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncDogsWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncDogsWithStreamingResponse(self)


class AsyncDogsWithRawResponse:
    """`AsyncDogs` with whole replies."""

    def __init__(self, resource: AsyncDogs) -> None:
        raw = raw_of_async(resource)
        self.dogs_controller_create = as_raw_async(raw.dogs_controller_create)
        self.dogs_controller_find_all = as_raw_async(raw.dogs_controller_find_all)
        self.dogs_controller_update = as_raw_async(raw.dogs_controller_update)
        self.dogs_controller_remove = as_raw_async(raw.dogs_controller_remove)


class AsyncDogsWithStreamingResponse:
    """`AsyncDogs` with replies read piece by piece."""

    def __init__(self, resource: AsyncDogs) -> None:
        streamed = streamed_of_async(resource)
        self.dogs_controller_create = as_streamed_async(streamed.dogs_controller_create)
        self.dogs_controller_find_all = as_streamed_async(
            streamed.dogs_controller_find_all
        )
        self.dogs_controller_update = as_streamed_async(streamed.dogs_controller_update)
        self.dogs_controller_remove = as_streamed_async(streamed.dogs_controller_remove)
