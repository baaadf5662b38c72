"""Resource: default."""

from __future__ import annotations

from .._operations import default as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Default(Resource):
    """Operations without a tag."""

    def list(
        self,
        *,
        name: str | None = None,
        minus_name: str | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """GET /a"""
        return self._request(
            operations.LIST, {"name": name, "-name": minus_name}, options=options
        )

    @property
    def with_raw_response(self) -> DefaultWithRawResponse:
        """The same methods, each giving the whole reply."""
        return DefaultWithRawResponse(self)

    @property
    def with_streaming_response(self) -> DefaultWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return DefaultWithStreamingResponse(self)


class DefaultWithRawResponse:
    """`Default` with whole replies."""

    def __init__(self, resource: Default) -> None:
        raw = raw_of(resource)
        self.list = as_raw(raw.list)


class DefaultWithStreamingResponse:
    """`Default` with replies read piece by piece."""

    def __init__(self, resource: Default) -> None:
        streamed = streamed_of(resource)
        self.list = as_streamed(streamed.list)
