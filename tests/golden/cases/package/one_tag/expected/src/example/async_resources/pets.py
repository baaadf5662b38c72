"""Async resource: pets."""

from __future__ import annotations

from .._operations import pets as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import (
    AsyncResource,
    PathValue,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncPets(AsyncResource):
    """Animals at home."""

    async def delete_pet(
        self, pet_id: PathValue, *, options: RequestOptions | None = None
    ) -> None:
        """Forget a pet.

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # DELETE /pets/{petId}
        options = options and unseen(options)
        return await self._request(
            operations.DELETE_PET, {"petId": pet_id}, options=options
        )

    @property
    def with_raw_response(self) -> AsyncPetsWithRawResponse:
        """The same methods, each returning the whole reply."""
        return AsyncPetsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncPetsWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return AsyncPetsWithStreamingResponse(self)


class AsyncPetsWithRawResponse:
    """The methods of `AsyncPets`, each returning the whole reply."""

    def __init__(self, resource: AsyncPets) -> None:
        raw = raw_of_async(resource)
        self.delete_pet = as_raw_async(raw.delete_pet)


class AsyncPetsWithStreamingResponse:
    """The methods of `AsyncPets`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: AsyncPets) -> None:
        streamed = streamed_of_async(resource)
        self.delete_pet = as_streamed_async(streamed.delete_pet)
