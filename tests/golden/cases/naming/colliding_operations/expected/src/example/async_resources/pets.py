"""Async resource: pets."""

from __future__ import annotations

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

    async def get_pet_pets_by_id(
        self, id: PathValue, *, options: RequestOptions | None = None
    ) -> None:
        """GET /pets/{id}"""
        return await self._request(
            operations.GET_PET_PETS_BY_ID, {"id": id}, options=options
        )

    async def get_pet_zoo_pets(
        self, id: PathValue, *, options: RequestOptions | None = None
    ) -> None:
        """GET /zoo/pets/{id}"""
        return await self._request(
            operations.GET_PET_ZOO_PETS, {"id": id}, options=options
        )

    async def pets_get(self, *, options: RequestOptions | None = None) -> None:
        """GET /pets"""
        return await self._request(operations.PETS_GET, {}, options=options)

    async def pets_post(self, *, options: RequestOptions | None = None) -> None:
        """POST /pets"""
        return await self._request(operations.PETS_POST, {}, options=options)

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
        self.get_pet_pets_by_id = as_raw_async(raw.get_pet_pets_by_id)
        self.get_pet_zoo_pets = as_raw_async(raw.get_pet_zoo_pets)
        self.pets_get = as_raw_async(raw.pets_get)
        self.pets_post = as_raw_async(raw.pets_post)


class AsyncPetsWithStreamingResponse:
    """`AsyncPets` with replies read piece by piece."""

    def __init__(self, resource: AsyncPets) -> None:
        streamed = streamed_of_async(resource)
        self.get_pet_pets_by_id = as_streamed_async(streamed.get_pet_pets_by_id)
        self.get_pet_zoo_pets = as_streamed_async(streamed.get_pet_zoo_pets)
        self.pets_get = as_streamed_async(streamed.pets_get)
        self.pets_post = as_streamed_async(streamed.pets_post)
