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
    """Animals at home."""

    def delete_pet(
        self, pet_id: PathValue, *, options: RequestOptions | None = None
    ) -> None:
        """Forget a pet.

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # DELETE /pets/{petId}
        options = options and unseen(options)
        return self._request(operations.DELETE_PET, {"petId": pet_id}, options=options)

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
        self.delete_pet = as_raw(raw.delete_pet)


class PetsWithStreamingResponse:
    """The methods of `Pets`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Pets) -> None:
        streamed = streamed_of(resource)
        self.delete_pet = as_streamed(streamed.delete_pet)
