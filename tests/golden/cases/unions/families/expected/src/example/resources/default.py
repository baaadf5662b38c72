"""Resource: default."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .. import models
from .._operations import default as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Default(Resource):
    """Operations without a tag."""

    def add_animals(
        self,
        body: Sequence[models.Animal | Mapping[str, object]],
        *,
        options: RequestOptions | None = None,
    ) -> models.Animals:
        """POST /animals"""
        return self._request(operations.ADD_ANIMALS, {}, body=body, options=options)

    def put_animal(
        self,
        body: models.Animal | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> models.Animal:
        """PUT /animal"""
        return self._request(operations.PUT_ANIMAL, {}, body=body, options=options)

    @property
    def with_raw_response(self) -> DefaultWithRawResponse:
        """The same methods, each giving the whole reply."""
        return DefaultWithRawResponse(self)

    @property
    def with_streaming_response(self) -> DefaultWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return DefaultWithStreamingResponse(self)


class DefaultWithRawResponse:
    """`Default` with whole replies."""

    def __init__(self, resource: Default) -> None:
        raw = raw_of(resource)
        self.add_animals = as_raw(raw.add_animals)
        self.put_animal = as_raw(raw.put_animal)


class DefaultWithStreamingResponse:
    """`Default` with replies read piece by piece."""

    def __init__(self, resource: Default) -> None:
        streamed = streamed_of(resource)
        self.add_animals = as_streamed(streamed.add_animals)
        self.put_animal = as_streamed(streamed.put_animal)
