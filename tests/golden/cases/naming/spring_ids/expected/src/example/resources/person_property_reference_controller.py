"""Resource: person-property-reference-controller."""

from __future__ import annotations

from .._operations import person_property_reference_controller as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class PersonPropertyReferenceController(Resource):
    """The person-property-reference-controller operations."""

    def follow_property_reference_person(
        self, id: int, *, options: RequestOptions | None = None
    ) -> None:
        """GET /people/{id}/home

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /people/{id}/home
        options = options and unseen(options)
        return self._request(
            operations.FOLLOW_PROPERTY_REFERENCE_PERSON, {"id": id}, options=options
        )

    @property
    def with_raw_response(self) -> PersonPropertyReferenceControllerWithRawResponse:
        """The same methods, each returning the whole reply."""
        return PersonPropertyReferenceControllerWithRawResponse(self)

    @property
    def with_streaming_response(
        self,
    ) -> PersonPropertyReferenceControllerWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return PersonPropertyReferenceControllerWithStreamingResponse(self)


class PersonPropertyReferenceControllerWithRawResponse:
    """The methods of `PersonPropertyReferenceController`, each returning the whole
    reply.
    """

    def __init__(self, resource: PersonPropertyReferenceController) -> None:
        raw = raw_of(resource)
        self.follow_property_reference_person = as_raw(
            raw.follow_property_reference_person
        )


class PersonPropertyReferenceControllerWithStreamingResponse:
    """The methods of `PersonPropertyReferenceController`, each returning a reply to be
    read piece by piece.
    """

    def __init__(self, resource: PersonPropertyReferenceController) -> None:
        streamed = streamed_of(resource)
        self.follow_property_reference_person = as_streamed(
            streamed.follow_property_reference_person
        )
