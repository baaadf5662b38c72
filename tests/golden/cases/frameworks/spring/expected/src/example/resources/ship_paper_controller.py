"""Resource: ship-paper-controller."""

from __future__ import annotations

from collections.abc import Mapping

from .. import models
from .._operations import ship_paper_controller as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class ShipPaperController(Resource):
    """The ship-paper-controller operations."""

    def upload(
        self,
        id: int,
        body: models.UploadBody | Mapping[str, object] | None = None,
        *,
        options: RequestOptions | None = None,
    ) -> dict[str, str]:
        """POST /api/ships/{id}/papers"""
        return self._request(operations.UPLOAD, {"id": id}, body=body, options=options)

    @property
    def with_raw_response(self) -> ShipPaperControllerWithRawResponse:
        """The same methods, each giving the whole reply."""
        return ShipPaperControllerWithRawResponse(self)

    @property
    def with_streaming_response(self) -> ShipPaperControllerWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return ShipPaperControllerWithStreamingResponse(self)


class ShipPaperControllerWithRawResponse:
    """`ShipPaperController` with whole replies."""

    def __init__(self, resource: ShipPaperController) -> None:
        raw = raw_of(resource)
        self.upload = as_raw(raw.upload)


class ShipPaperControllerWithStreamingResponse:
    """`ShipPaperController` with replies read piece by piece."""

    def __init__(self, resource: ShipPaperController) -> None:
        streamed = streamed_of(resource)
        self.upload = as_streamed(streamed.upload)
