"""Async resource: pet-controller."""

from __future__ import annotations

from .. import models
from .._operations import pet_controller as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncPetController(AsyncResource):
    """The pet-controller operations."""

    async def list(
        self, *, options: RequestOptions | None = None
    ) -> models.PetControllerListReply:
        """GET /pets"""
        return await self._request(operations.LIST, {}, options=options)

    @property
    def with_raw_response(self) -> AsyncPetControllerWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncPetControllerWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncPetControllerWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncPetControllerWithStreamingResponse(self)


class AsyncPetControllerWithRawResponse:
    """`AsyncPetController` with whole replies."""

    def __init__(self, resource: AsyncPetController) -> None:
        raw = raw_of_async(resource)
        self.list = as_raw_async(raw.list)


class AsyncPetControllerWithStreamingResponse:
    """`AsyncPetController` with replies read piece by piece."""

    def __init__(self, resource: AsyncPetController) -> None:
        streamed = streamed_of_async(resource)
        self.list = as_streamed_async(streamed.list)
