"""Async resource: replies."""

from __future__ import annotations

import datetime
from typing import Literal

from .. import models
from .._operations import replies as operations
from .._runtime.event_streams import AsyncEventStream
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncReplies(AsyncResource):
    """The replies operations."""

    async def text(self, *, options: RequestOptions | None = None) -> str:
        """GET /a"""
        return await self._request(operations.TEXT, {}, options=options)

    async def binary(self, *, options: RequestOptions | None = None) -> bytes:
        """GET /b"""
        return await self._request(operations.BINARY, {}, options=options)

    async def image(self, *, options: RequestOptions | None = None) -> bytes:
        """GET /c"""
        return await self._request(operations.IMAGE, {}, options=options)

    async def xml(self, *, options: RequestOptions | None = None) -> str:
        """GET /d"""
        return await self._request(operations.XML, {}, options=options)

    async def anything(self, *, options: RequestOptions | None = None) -> models.Thing:
        """GET /e"""
        return await self._request(operations.ANYTHING, {}, options=options)

    async def lines(
        self, *, options: RequestOptions | None = None
    ) -> list[models.Thing]:
        """GET /f"""
        return await self._request(operations.LINES, {}, options=options)

    async def events(
        self, *, options: RequestOptions | None = None
    ) -> AsyncEventStream[models.Thing]:
        """GET /g"""
        return await self._stream(operations.EVENTS, {}, options=options)

    async def text_as_json(
        self, *, options: RequestOptions | None = None
    ) -> models.Thing:
        """GET /h"""
        return await self._request(operations.TEXT_AS_JSON, {}, options=options)

    async def number(self, *, options: RequestOptions | None = None) -> int:
        """GET /i"""
        return await self._request(operations.NUMBER, {}, options=options)

    async def map(
        self, *, options: RequestOptions | None = None
    ) -> dict[str, models.Thing]:
        """GET /j"""
        return await self._request(operations.MAP, {}, options=options)

    async def string(self, *, options: RequestOptions | None = None) -> str:
        """GET /k"""
        return await self._request(operations.STRING, {}, options=options)

    async def day(self, *, options: RequestOptions | None = None) -> datetime.date:
        """GET /l"""
        return await self._request(operations.DAY, {}, options=options)

    async def file(self, *, options: RequestOptions | None = None) -> bytes:
        """GET /m"""
        return await self._request(operations.FILE, {}, options=options)

    async def state(
        self, *, options: RequestOptions | None = None
    ) -> Literal["a", "b"] | str:
        """GET /n"""
        return await self._request(operations.STATE, {}, options=options)

    @property
    def with_raw_response(self) -> AsyncRepliesWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncRepliesWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncRepliesWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncRepliesWithStreamingResponse(self)


class AsyncRepliesWithRawResponse:
    """`AsyncReplies` with whole replies."""

    def __init__(self, resource: AsyncReplies) -> None:
        raw = raw_of_async(resource)
        self.text = as_raw_async(raw.text)
        self.binary = as_raw_async(raw.binary)
        self.image = as_raw_async(raw.image)
        self.xml = as_raw_async(raw.xml)
        self.anything = as_raw_async(raw.anything)
        self.lines = as_raw_async(raw.lines)
        self.events = as_raw_async(raw.events)
        self.text_as_json = as_raw_async(raw.text_as_json)
        self.number = as_raw_async(raw.number)
        self.map = as_raw_async(raw.map)
        self.string = as_raw_async(raw.string)
        self.day = as_raw_async(raw.day)
        self.file = as_raw_async(raw.file)
        self.state = as_raw_async(raw.state)


class AsyncRepliesWithStreamingResponse:
    """`AsyncReplies` with replies read piece by piece."""

    def __init__(self, resource: AsyncReplies) -> None:
        streamed = streamed_of_async(resource)
        self.text = as_streamed_async(streamed.text)
        self.binary = as_streamed_async(streamed.binary)
        self.image = as_streamed_async(streamed.image)
        self.xml = as_streamed_async(streamed.xml)
        self.anything = as_streamed_async(streamed.anything)
        self.lines = as_streamed_async(streamed.lines)
        self.events = as_streamed_async(streamed.events)
        self.text_as_json = as_streamed_async(streamed.text_as_json)
        self.number = as_streamed_async(streamed.number)
        self.map = as_streamed_async(streamed.map)
        self.string = as_streamed_async(streamed.string)
        self.day = as_streamed_async(streamed.day)
        self.file = as_streamed_async(streamed.file)
        self.state = as_streamed_async(streamed.state)
