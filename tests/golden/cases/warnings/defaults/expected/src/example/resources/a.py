"""Resource: a."""

from __future__ import annotations

from typing import Literal

from .._operations import a as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class A(Resource):
    """The a operations."""

    def a(
        self,
        *,
        state: Literal["on", "off"] | str | None = None,
        none: str | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """GET /a

        Args:
            state: Default: `maybe`.
        """
        return self._request(
            operations.A, {"state": state, "none": none}, options=options
        )

    @property
    def with_raw_response(self) -> AWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AWithStreamingResponse(self)


class AWithRawResponse:
    """`A` with whole replies."""

    def __init__(self, resource: A) -> None:
        raw = raw_of(resource)
        self.a = as_raw(raw.a)


class AWithStreamingResponse:
    """`A` with replies read piece by piece."""

    def __init__(self, resource: A) -> None:
        streamed = streamed_of(resource)
        self.a = as_streamed(streamed.a)
