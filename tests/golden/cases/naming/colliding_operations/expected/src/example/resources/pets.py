"""Resource: pets."""

from __future__ import annotations

from .._operations import pets as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import (
    PathValue,
    Resource,
    as_raw,
    as_streamed,
    raw_of,
    streamed_of,
)


class Pets(Resource):
    """The pets operations."""

    def get_pet_pets_by_id(
        self, id: PathValue, *, options: RequestOptions | None = None
    ) -> None:
        """GET /pets/{id}

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /pets/{id}
        options = options and unseen(options)
        return self._request(operations.GET_PET_PETS_BY_ID, {"id": id}, options=options)

    def get_pet_zoo_pets(
        self, id: PathValue, *, options: RequestOptions | None = None
    ) -> None:
        """GET /zoo/pets/{id}

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /zoo/pets/{id}
        options = options and unseen(options)
        return self._request(operations.GET_PET_ZOO_PETS, {"id": id}, options=options)

    def pets_get(self, *, options: RequestOptions | None = None) -> None:
        """GET /pets

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /pets
        options = options and unseen(options)
        return self._request(operations.PETS_GET, {}, options=options)

    def pets_post(self, *, options: RequestOptions | None = None) -> None:
        """POST /pets

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # POST /pets
        options = options and unseen(options)
        return self._request(operations.PETS_POST, {}, options=options)

    @property
    def with_raw_response(self) -> PetsWithRawResponse:
        """The same methods, each returning the whole reply."""
        return PetsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> PetsWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return PetsWithStreamingResponse(self)


class PetsWithRawResponse:
    """The methods of `Pets`, each returning the whole reply."""

    def __init__(self, resource: Pets) -> None:
        raw = raw_of(resource)
        self.get_pet_pets_by_id = as_raw(raw.get_pet_pets_by_id)
        self.get_pet_zoo_pets = as_raw(raw.get_pet_zoo_pets)
        self.pets_get = as_raw(raw.pets_get)
        self.pets_post = as_raw(raw.pets_post)


class PetsWithStreamingResponse:
    """The methods of `Pets`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Pets) -> None:
        streamed = streamed_of(resource)
        self.get_pet_pets_by_id = as_streamed(streamed.get_pet_pets_by_id)
        self.get_pet_zoo_pets = as_streamed(streamed.get_pet_zoo_pets)
        self.pets_get = as_streamed(streamed.pets_get)
        self.pets_post = as_streamed(streamed.pets_post)
