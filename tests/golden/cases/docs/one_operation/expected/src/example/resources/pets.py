"""Resource: pets."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Literal

from .. import models
from .._operations import pets as operations
from .._runtime.options import RequestOptions
from .._runtime.parameters import PathValue
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Pets(Resource):
    """All about *pets*.

    See [the guide](https://example.com/guide).
    """

    def get_pet(
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
        return self._request(
            operations.GET_PET,
            {"petId": pet_id, "fields": fields, "asAt": as_at},
            options=options,
        )

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
        self.get_pet = as_raw(raw.get_pet)


class PetsWithStreamingResponse:
    """`Pets` with replies read piece by piece."""

    def __init__(self, resource: Pets) -> None:
        streamed = streamed_of(resource)
        self.get_pet = as_streamed(streamed.get_pet)
