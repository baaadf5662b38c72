"""Async resource: pets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
    """The pets operations."""

    async def put_pet(
        self,
        id: PathValue,
        body: models.Pet | Mapping[str, object],
        *,
        state: Sequence[Literal["a", "b"] | str] | None = None,
        x_flags: Sequence[int] | None = None,
        options: RequestOptions | None = None,
    ) -> models.Pet:
        """PUT /pets/{id}"""
        return await self._request(
            operations.PUT_PET,
            {"id": id, "state": state, "X-Flags": x_flags},
            body=body,
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
        self.put_pet = as_raw_async(raw.put_pet)


class AsyncPetsWithStreamingResponse:
    """`AsyncPets` with replies read piece by piece."""

    def __init__(self, resource: AsyncPets) -> None:
        streamed = streamed_of_async(resource)
        self.put_pet = as_streamed_async(streamed.put_pet)
