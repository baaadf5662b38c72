"""Async resource: person-property-reference-controller."""

from __future__ import annotations

from .._operations import person_property_reference_controller as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncPersonPropertyReferenceController(AsyncResource):
    """The person-property-reference-controller operations."""

    async def follow_property_reference_person(
        self, id: int, *, options: RequestOptions | None = None
    ) -> None:
        """GET /people/{id}/home"""
        return await self._request(
            operations.FOLLOW_PROPERTY_REFERENCE_PERSON, {"id": id}, options=options
        )

    @property
    def with_raw_response(
        self,
    ) -> AsyncPersonPropertyReferenceControllerWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncPersonPropertyReferenceControllerWithRawResponse(self)

    @property
    def with_streaming_response(
        self,
    ) -> AsyncPersonPropertyReferenceControllerWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncPersonPropertyReferenceControllerWithStreamingResponse(self)


class AsyncPersonPropertyReferenceControllerWithRawResponse:
    """`AsyncPersonPropertyReferenceController` with whole replies."""

    def __init__(self, resource: AsyncPersonPropertyReferenceController) -> None:
        raw = raw_of_async(resource)
        self.follow_property_reference_person = as_raw_async(
            raw.follow_property_reference_person
        )


class AsyncPersonPropertyReferenceControllerWithStreamingResponse:
    """`AsyncPersonPropertyReferenceController` with replies read piece by piece."""

    def __init__(self, resource: AsyncPersonPropertyReferenceController) -> None:
        streamed = streamed_of_async(resource)
        self.follow_property_reference_person = as_streamed_async(
            streamed.follow_property_reference_person
        )
