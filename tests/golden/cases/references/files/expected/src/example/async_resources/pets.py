"""Async resource: pets."""

from __future__ import annotations

from .. import models
from .._operations import pets as operations
from .._runtime.options import RequestOptions
from .._runtime.parameters import PathValue
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncPets(AsyncResource):
    """The pets operations."""

    async def list_pets(
        self, *, options: RequestOptions | None = None
    ) -> list[models.Pet]:
        """GET /pets"""
        return await self._request(operations.LIST_PETS, {}, options=options)

    async def get_pet(
        self, id: PathValue, *, options: RequestOptions | None = None
    ) -> models.Pet:
        """GET /pets/{id}"""
        return await self._request(operations.GET_PET, {"id": id}, options=options)

    @property
    def with_raw_response(self) -> AsyncPetsWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncPetsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncPetsWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncPetsWithStreamingResponse(self)


class AsyncPetsWithRawResponse:
    """`AsyncPets` with whole replies."""

    def __init__(self, resource: AsyncPets) -> None:
        raw = raw_of_async(resource)
        self.list_pets = as_raw_async(raw.list_pets)
        self.get_pet = as_raw_async(raw.get_pet)


class AsyncPetsWithStreamingResponse:
    """`AsyncPets` with replies read piece by piece."""

    def __init__(self, resource: AsyncPets) -> None:
        streamed = streamed_of_async(resource)
        self.list_pets = as_streamed_async(streamed.list_pets)
        self.get_pet = as_streamed_async(streamed.get_pet)
