"""Resource: pets."""

from __future__ import annotations

from .. import models
from .._operations import pets as operations
from .._runtime.options import RequestOptions
from .._runtime.parameters import PathValue
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Pets(Resource):
    """The pets operations."""

    def list_pets(self, *, options: RequestOptions | None = None) -> list[models.Pet]:
        """GET /pets"""
        return self._request(operations.LIST_PETS, {}, options=options)

    def get_pet(
        self, id: PathValue, *, options: RequestOptions | None = None
    ) -> models.Pet:
        """GET /pets/{id}"""
        return self._request(operations.GET_PET, {"id": id}, options=options)

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
        self.get_pet = as_raw(raw.get_pet)


class PetsWithStreamingResponse:
    """`Pets` with replies read piece by piece."""

    def __init__(self, resource: Pets) -> None:
        streamed = streamed_of(resource)
        self.list_pets = as_streamed(streamed.list_pets)
        self.get_pet = as_streamed(streamed.get_pet)
