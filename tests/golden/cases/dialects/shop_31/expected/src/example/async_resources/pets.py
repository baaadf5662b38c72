"""Async resource: pets."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence

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
    """All pets."""

    async def list_pets(
        self,
        *,
        limit: int | None = None,
        ids: Sequence[uuid.UUID | str] | None = None,
        tags: Sequence[str] | None = None,
        pipes: Sequence[str] | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.Pet]:
        """List pets.

        Args:
            limit: How many. Default: `20`. 1 to 100.
        """
        return await self._request(
            operations.LIST_PETS,
            {"limit": limit, "ids": ids, "tags": tags, "pipes": pipes},
            options=options,
        )

    async def add_pet(
        self,
        pet: models.Pet | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> models.Pet:
        """POST /pets

        Args:
            pet: The pet.
        """
        return await self._request(operations.ADD_PET, {}, body=pet, options=options)

    async def get_photo(
        self, id: PathValue, *, options: RequestOptions | None = None
    ) -> bytes:
        """GET /pets/{id}/photo"""
        return await self._request(operations.GET_PHOTO, {"id": id}, options=options)

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
        self.add_pet = as_raw_async(raw.add_pet)
        self.get_photo = as_raw_async(raw.get_photo)


class AsyncPetsWithStreamingResponse:
    """`AsyncPets` with replies read piece by piece."""

    def __init__(self, resource: AsyncPets) -> None:
        streamed = streamed_of_async(resource)
        self.list_pets = as_streamed_async(streamed.list_pets)
        self.add_pet = as_streamed_async(streamed.add_pet)
        self.get_photo = as_streamed_async(streamed.get_photo)
