"""Async resource: person-entity-controller."""

from __future__ import annotations

from .._operations import person_entity_controller as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncPersonEntityController(AsyncResource):
    """The person-entity-controller operations."""

    async def get_item_resource_person(
        self, id: int, *, options: RequestOptions | None = None
    ) -> None:
        """GET /people/{id}"""
        return await self._request(
            operations.GET_ITEM_RESOURCE_PERSON, {"id": id}, options=options
        )

    @property
    def with_raw_response(self) -> AsyncPersonEntityControllerWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncPersonEntityControllerWithRawResponse(self)

    @property
    def with_streaming_response(
        self,
    ) -> AsyncPersonEntityControllerWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncPersonEntityControllerWithStreamingResponse(self)


class AsyncPersonEntityControllerWithRawResponse:
    """`AsyncPersonEntityController` with whole replies."""

    def __init__(self, resource: AsyncPersonEntityController) -> None:
        raw = raw_of_async(resource)
        self.get_item_resource_person = as_raw_async(raw.get_item_resource_person)


class AsyncPersonEntityControllerWithStreamingResponse:
    """`AsyncPersonEntityController` with replies read piece by piece."""

    def __init__(self, resource: AsyncPersonEntityController) -> None:
        streamed = streamed_of_async(resource)
        self.get_item_resource_person = as_streamed_async(
            streamed.get_item_resource_person
        )
