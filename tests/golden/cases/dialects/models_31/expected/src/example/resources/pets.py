"""Resource: pets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from .. import models
from .._operations import pets as operations
from .._runtime.options import RequestOptions
from .._runtime.parameters import PathValue
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Pets(Resource):
    """The pets operations."""

    def put_pet(
        self,
        id: PathValue,
        body: models.Pet | Mapping[str, object],
        *,
        state: Sequence[Literal["a", "b"] | str] | None = None,
        x_flags: Sequence[int] | None = None,
        options: RequestOptions | None = None,
    ) -> models.Pet:
        """PUT /pets/{id}"""
        return self._request(
            operations.PUT_PET,
            {"id": id, "state": state, "X-Flags": x_flags},
            body=body,
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
        self.put_pet = as_raw(raw.put_pet)


class PetsWithStreamingResponse:
    """`Pets` with replies read piece by piece."""

    def __init__(self, resource: Pets) -> None:
        streamed = streamed_of(resource)
        self.put_pet = as_streamed(streamed.put_pet)
