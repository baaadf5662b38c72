"""Resource: All."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from .. import models
from .._operations import all as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class All(Resource):
    """The All operations."""

    def count(
        self,
        body: Mapping[Literal["low", "high"], int] | Mapping[str, int] | None = None,
        *,
        limits: Mapping[models.Color, int] | Mapping[str, int] | None = None,
        options: RequestOptions | None = None,
    ) -> dict[Literal["low", "high"] | str, int]:
        """POST /counts"""
        return self._request(
            operations.COUNT, {"limits": limits}, body=body, options=options
        )

    @property
    def with_raw_response(self) -> AllWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AllWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AllWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AllWithStreamingResponse(self)


class AllWithRawResponse:
    """`All` with whole replies."""

    def __init__(self, resource: All) -> None:
        raw = raw_of(resource)
        self.count = as_raw(raw.count)


class AllWithStreamingResponse:
    """`All` with replies read piece by piece."""

    def __init__(self, resource: All) -> None:
        streamed = streamed_of(resource)
        self.count = as_streamed(streamed.count)
