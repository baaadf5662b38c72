"""Resource: Ships."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from .. import models
from .._operations import ships as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Ships(Resource):
    """Ships in port"""

    def list(
        self,
        *,
        pageable: models.Pageable | Mapping[str, object],
        flag: Literal["NL", "NO"] | str | None = None,
        options: RequestOptions | None = None,
    ) -> models.PageShipDto:
        """GET /api/ships"""
        return self._request(
            operations.LIST, {"flag": flag, "pageable": pageable}, options=options
        )

    def create(
        self,
        body: models.ShipDto | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> models.ShipDto:
        """POST /api/ships"""
        return self._request(operations.CREATE, {}, body=body, options=options)

    def delete_1(self, id: int, *, options: RequestOptions | None = None) -> None:
        """DELETE /api/ships/{id}"""
        return self._request(operations.DELETE_1, {"id": id}, options=options)

    @property
    def with_raw_response(self) -> ShipsWithRawResponse:
        """The same methods, each giving the whole reply."""
        return ShipsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> ShipsWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return ShipsWithStreamingResponse(self)


class ShipsWithRawResponse:
    """`Ships` with whole replies."""

    def __init__(self, resource: Ships) -> None:
        raw = raw_of(resource)
        self.list = as_raw(raw.list)
        self.create = as_raw(raw.create)
        self.delete_1 = as_raw(raw.delete_1)


class ShipsWithStreamingResponse:
    """`Ships` with replies read piece by piece."""

    def __init__(self, resource: Ships) -> None:
        streamed = streamed_of(resource)
        self.list = as_streamed(streamed.list)
        self.create = as_streamed(streamed.create)
        self.delete_1 = as_streamed(streamed.delete_1)
