"""Async resource: default."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .. import models
from .._operations import default as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncDefault(AsyncResource):
    """Operations without a tag."""

    async def add_animals(
        self,
        body: Sequence[models.Animal | Mapping[str, object]],
        *,
        options: RequestOptions | None = None,
    ) -> models.Animals:
        """POST /animals"""
        return await self._request(
            operations.ADD_ANIMALS, {}, body=body, options=options
        )

    async def put_animal(
        self,
        body: models.Animal | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> models.Animal:
        """PUT /animal"""
        return await self._request(
            operations.PUT_ANIMAL, {}, body=body, options=options
        )

    @property
    def with_raw_response(self) -> AsyncDefaultWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncDefaultWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncDefaultWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncDefaultWithStreamingResponse(self)


class AsyncDefaultWithRawResponse:
    """`AsyncDefault` with whole replies."""

    def __init__(self, resource: AsyncDefault) -> None:
        raw = raw_of_async(resource)
        self.add_animals = as_raw_async(raw.add_animals)
        self.put_animal = as_raw_async(raw.put_animal)


class AsyncDefaultWithStreamingResponse:
    """`AsyncDefault` with replies read piece by piece."""

    def __init__(self, resource: AsyncDefault) -> None:
        streamed = streamed_of_async(resource)
        self.add_animals = as_streamed_async(streamed.add_animals)
        self.put_animal = as_streamed_async(streamed.put_animal)
