"""Async resource: default."""

from __future__ import annotations

from collections.abc import Mapping

from .. import models
from .._operations import default as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncDefault(AsyncResource):
    """Operations without a tag."""

    async def add_check(
        self,
        body: models.AddCheckBody | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """POST /checks"""
        return await self._request(operations.ADD_CHECK, {}, body=body, options=options)

    async def add_order(
        self,
        body: models.AddOrderBody | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """POST /orders"""
        return await self._request(operations.ADD_ORDER, {}, body=body, options=options)

    async def get_lines(self, *, options: RequestOptions | None = None) -> str:
        """GET /lines"""
        return await self._request(operations.GET_LINES, {}, options=options)

    async def add_lines(
        self, body: str, *, options: RequestOptions | None = None
    ) -> None:
        """POST /lines"""
        return await self._request(operations.ADD_LINES, {}, body=body, options=options)

    @property
    def with_raw_response(self) -> AsyncDefaultWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncDefaultWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncDefaultWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncDefaultWithStreamingResponse(self)


class AsyncDefaultWithRawResponse:
    """`AsyncDefault` with whole replies."""

    def __init__(self, resource: AsyncDefault) -> None:
        raw = raw_of_async(resource)
        self.add_check = as_raw_async(raw.add_check)
        self.add_order = as_raw_async(raw.add_order)
        self.get_lines = as_raw_async(raw.get_lines)
        self.add_lines = as_raw_async(raw.add_lines)


class AsyncDefaultWithStreamingResponse:
    """`AsyncDefault` with replies read piece by piece."""

    def __init__(self, resource: AsyncDefault) -> None:
        streamed = streamed_of_async(resource)
        self.add_check = as_streamed_async(streamed.add_check)
        self.add_order = as_streamed_async(streamed.add_order)
        self.get_lines = as_streamed_async(streamed.get_lines)
        self.add_lines = as_streamed_async(streamed.add_lines)
