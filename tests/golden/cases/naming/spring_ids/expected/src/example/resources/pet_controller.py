"""Resource: pet-controller."""

from __future__ import annotations

from .. import models
from .._operations import pet_controller as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class PetController(Resource):
    """The pet-controller operations."""

    def list(
        self, *, options: RequestOptions | None = None
    ) -> models.PetControllerListReply:
        """GET /pets

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /pets
        options = options and unseen(options)
        return self._request(operations.LIST, {}, options=options)

    @property
    def with_raw_response(self) -> PetControllerWithRawResponse:
        """The same methods, each returning the whole reply."""
        return PetControllerWithRawResponse(self)

    @property
    def with_streaming_response(self) -> PetControllerWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return PetControllerWithStreamingResponse(self)


class PetControllerWithRawResponse:
    """The methods of `PetController`, each returning the whole reply."""

    def __init__(self, resource: PetController) -> None:
        raw = raw_of(resource)
        self.list = as_raw(raw.list)


class PetControllerWithStreamingResponse:
    """The methods of `PetController`, each returning a reply to be read piece by
    piece.
    """

    def __init__(self, resource: PetController) -> None:
        streamed = streamed_of(resource)
        self.list = as_streamed(streamed.list)
