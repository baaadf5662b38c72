"""Resource: person-entity-controller."""

from __future__ import annotations

from .._operations import person_entity_controller as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class PersonEntityController(Resource):
    """The person-entity-controller operations."""

    def get_item_resource_person(
        self, id: int, *, options: RequestOptions | None = None
    ) -> None:
        """GET /people/{id}

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /people/{id}
        options = options and unseen(options)
        return self._request(
            operations.GET_ITEM_RESOURCE_PERSON, {"id": id}, options=options
        )

    @property
    def with_raw_response(self) -> PersonEntityControllerWithRawResponse:
        """The same methods, each returning the whole reply."""
        return PersonEntityControllerWithRawResponse(self)

    @property
    def with_streaming_response(self) -> PersonEntityControllerWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return PersonEntityControllerWithStreamingResponse(self)


class PersonEntityControllerWithRawResponse:
    """The methods of `PersonEntityController`, each returning the whole reply."""

    def __init__(self, resource: PersonEntityController) -> None:
        raw = raw_of(resource)
        self.get_item_resource_person = as_raw(raw.get_item_resource_person)


class PersonEntityControllerWithStreamingResponse:
    """The methods of `PersonEntityController`, each returning a reply to be read piece
    by piece.
    """

    def __init__(self, resource: PersonEntityController) -> None:
        streamed = streamed_of(resource)
        self.get_item_resource_person = as_streamed(streamed.get_item_resource_person)
