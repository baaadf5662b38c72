"""Resource: default."""

from __future__ import annotations

from collections.abc import Mapping

from .. import models
from .._operations import default as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Default(Resource):
    """Operations without a tag."""

    def add_check(
        self,
        body: models.AddCheckBody | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """POST /checks"""
        return self._request(operations.ADD_CHECK, {}, body=body, options=options)

    def add_order(
        self,
        body: models.AddOrderBody | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """POST /orders"""
        return self._request(operations.ADD_ORDER, {}, body=body, options=options)

    def get_lines(self, *, options: RequestOptions | None = None) -> str:
        """GET /lines"""
        return self._request(operations.GET_LINES, {}, options=options)

    def add_lines(self, body: str, *, options: RequestOptions | None = None) -> None:
        """POST /lines"""
        return self._request(operations.ADD_LINES, {}, body=body, options=options)

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
        self.add_check = as_raw(raw.add_check)
        self.add_order = as_raw(raw.add_order)
        self.get_lines = as_raw(raw.get_lines)
        self.add_lines = as_raw(raw.add_lines)


class DefaultWithStreamingResponse:
    """`Default` with replies read piece by piece."""

    def __init__(self, resource: Default) -> None:
        streamed = streamed_of(resource)
        self.add_check = as_streamed(streamed.add_check)
        self.add_order = as_streamed(streamed.add_order)
        self.get_lines = as_streamed(streamed.get_lines)
        self.add_lines = as_streamed(streamed.add_lines)
