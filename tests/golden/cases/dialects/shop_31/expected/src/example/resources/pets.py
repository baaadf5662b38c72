"""Resource: pets."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence

from .. import models
from .._operations import pets as operations
from .._runtime.options import RequestOptions
from .._runtime.parameters import PathValue
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Pets(Resource):
    """All pets."""

    def list_pets(
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
        return self._request(
            operations.LIST_PETS,
            {"limit": limit, "ids": ids, "tags": tags, "pipes": pipes},
            options=options,
        )

    def add_pet(
        self,
        pet: models.Pet | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> models.Pet:
        """POST /pets

        Args:
            pet: The pet.
        """
        return self._request(operations.ADD_PET, {}, body=pet, options=options)

    def get_photo(
        self, id: PathValue, *, options: RequestOptions | None = None
    ) -> bytes:
        """GET /pets/{id}/photo"""
        return self._request(operations.GET_PHOTO, {"id": id}, options=options)

    @property
    def with_raw_response(self) -> PetsWithRawResponse:
        """The same methods, each giving the whole reply."""
        return PetsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> PetsWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return PetsWithStreamingResponse(self)


class PetsWithRawResponse:
    """`Pets` with whole replies."""

    def __init__(self, resource: Pets) -> None:
        raw = raw_of(resource)
        self.list_pets = as_raw(raw.list_pets)
        self.add_pet = as_raw(raw.add_pet)
        self.get_photo = as_raw(raw.get_photo)


class PetsWithStreamingResponse:
    """`Pets` with replies read piece by piece."""

    def __init__(self, resource: Pets) -> None:
        streamed = streamed_of(resource)
        self.list_pets = as_streamed(streamed.list_pets)
        self.add_pet = as_streamed(streamed.add_pet)
        self.get_photo = as_streamed(streamed.get_photo)
