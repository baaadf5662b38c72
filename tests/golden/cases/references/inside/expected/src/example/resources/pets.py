"""Resource: pets."""

from __future__ import annotations

from collections.abc import Mapping

from .. import models
from .._operations import pets as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Pets(Resource):
    """The pets operations."""

    def a(
        self, *, limit: int | None = None, options: RequestOptions | None = None
    ) -> models.Pets:
        """GET /a

        Args:
            limit: At least 0.
        """
        return self._request(operations.A, {"limit": limit}, options=options)

    def b(
        self,
        body: models.Pet | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """PUT /b"""
        return self._request(operations.B, {}, body=body, options=options)

    @property
    def with_raw_response(self) -> PetsWithRawResponse:
        """The same methods, each giving the whole reply."""
        return PetsWithRawResponse(self)

    @property
    def with_streaming_response(self) -> PetsWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return PetsWithStreamingResponse(self)


class PetsWithRawResponse:
    """`Pets` with whole replies."""

    def __init__(self, resource: Pets) -> None:
        raw = raw_of(resource)
        self.a = as_raw(raw.a)
        self.b = as_raw(raw.b)


class PetsWithStreamingResponse:
    """`Pets` with replies read piece by piece."""

    def __init__(self, resource: Pets) -> None:
        streamed = streamed_of(resource)
        self.a = as_streamed(streamed.a)
        self.b = as_streamed(streamed.b)
