"""Resource: toy-controller."""

from __future__ import annotations

from .. import models
from .._operations import toy_controller as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class ToyController(Resource):
    """The toy-controller operations."""

    def list(
        self, *, options: RequestOptions | None = None
    ) -> models.ToyControllerListReply:
        """GET /toys

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /toys
        options = options and unseen(options)
        return self._request(operations.LIST, {}, options=options)

    def list_parts(self, id: int, *, options: RequestOptions | None = None) -> None:
        """GET /toys/{id}/parts

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /toys/{id}/parts
        options = options and unseen(options)
        return self._request(operations.LIST_PARTS, {"id": id}, options=options)

    @property
    def with_raw_response(self) -> ToyControllerWithRawResponse:
        """The same methods, each returning the whole reply."""
        return ToyControllerWithRawResponse(self)

    @property
    def with_streaming_response(self) -> ToyControllerWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return ToyControllerWithStreamingResponse(self)


class ToyControllerWithRawResponse:
    """The methods of `ToyController`, each returning the whole reply."""

    def __init__(self, resource: ToyController) -> None:
        raw = raw_of(resource)
        self.list = as_raw(raw.list)
        self.list_parts = as_raw(raw.list_parts)


class ToyControllerWithStreamingResponse:
    """The methods of `ToyController`, each returning a reply to be read piece by
    piece.
    """

    def __init__(self, resource: ToyController) -> None:
        streamed = streamed_of(resource)
        self.list = as_streamed(streamed.list)
        self.list_parts = as_streamed(streamed.list_parts)
