"""Async resource: pets."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Literal

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
    """All about *pets*.

    See [the guide](https://example.com/guide).
    """

    async def get_pet(
        self,
        pet_id: PathValue,
        *,
        fields: Sequence[Literal["name", "born"] | str] | None = None,
        as_at: datetime.datetime | None = None,
        options: RequestOptions | None = None,
    ) -> models.Pet:
        """Get a pet.

        Finds it by its id, even if it has been sold.

        Args:
            pet_id: The pet.
            fields: What to tell.
        """
        return await self._request(
            operations.GET_PET,
            {"petId": pet_id, "fields": fields, "asAt": as_at},
            options=options,
        )

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
        self.get_pet = as_raw_async(raw.get_pet)


class AsyncPetsWithStreamingResponse:
    """`AsyncPets` with replies read piece by piece."""

    def __init__(self, resource: AsyncPets) -> None:
        streamed = streamed_of_async(resource)
        self.get_pet = as_streamed_async(streamed.get_pet)
