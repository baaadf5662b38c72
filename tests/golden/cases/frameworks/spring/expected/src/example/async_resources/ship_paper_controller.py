"""Async resource: ship-paper-controller."""

from __future__ import annotations

from collections.abc import Mapping

from .. import models
from .._operations import ship_paper_controller as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncShipPaperController(AsyncResource):
    """The ship-paper-controller operations."""

    async def upload(
        self,
        id: int,
        body: models.UploadBody | Mapping[str, object] | None = None,
        *,
        options: RequestOptions | None = None,
    ) -> dict[str, str]:
        """POST /api/ships/{id}/papers"""
        return await self._request(
            operations.UPLOAD, {"id": id}, body=body, options=options
        )

    @property
    def with_raw_response(self) -> AsyncShipPaperControllerWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncShipPaperControllerWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncShipPaperControllerWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncShipPaperControllerWithStreamingResponse(self)


class AsyncShipPaperControllerWithRawResponse:
    """`AsyncShipPaperController` with whole replies."""

    def __init__(self, resource: AsyncShipPaperController) -> None:
        raw = raw_of_async(resource)
        self.upload = as_raw_async(raw.upload)


class AsyncShipPaperControllerWithStreamingResponse:
    """`AsyncShipPaperController` with replies read piece by piece."""

    def __init__(self, resource: AsyncShipPaperController) -> None:
        streamed = streamed_of_async(resource)
        self.upload = as_streamed_async(streamed.upload)
