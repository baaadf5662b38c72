"""Async resource: replies."""

from __future__ import annotations

from .. import models, types
from .._operations import replies as operations
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

    async def nothing(self, *, options: RequestOptions | None = None) -> None:
        """GET /a"""
        return await self._request(operations.NOTHING, {}, options=options)

    async def only_default(
        self, *, options: RequestOptions | None = None
    ) -> models.Thing:
        """GET /b"""
        return await self._request(operations.ONLY_DEFAULT, {}, options=options)

    async def range(self, *, options: RequestOptions | None = None) -> models.Thing:
        """GET /c"""
        return await self._request(operations.RANGE, {}, options=options)

    async def created_or_there(
        self, *, options: RequestOptions | None = None
    ) -> models.Thing:
        """GET /d"""
        return await self._request(operations.CREATED_OR_THERE, {}, options=options)

    async def thing_or_nothing(
        self, *, options: RequestOptions | None = None
    ) -> models.Thing | None:
        """GET /e"""
        return await self._request(operations.THING_OR_NOTHING, {}, options=options)

    async def done_or_queued(
        self, *, options: RequestOptions | None = None
    ) -> models.Thing | models.Job:
        """GET /f"""
        return await self._request(operations.DONE_OR_QUEUED, {}, options=options)

    async def no_success(self, *, options: RequestOptions | None = None) -> None:
        """GET /g"""
        return await self._request(operations.NO_SUCCESS, {}, options=options)

    async def redirect(self, *, options: RequestOptions | None = None) -> None:
        """GET /h"""
        return await self._request(operations.REDIRECT, {}, options=options)

    async def check(self, *, options: RequestOptions | None = None) -> None:
        """HEAD /i"""
        return await self._request(operations.CHECK, {}, options=options)

    async def unsaid(self, *, options: RequestOptions | None = None) -> types.JsonValue:
        """GET /j"""
        return await self._request(operations.UNSAID, {}, options=options)

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
        self.nothing = as_raw_async(raw.nothing)
        self.only_default = as_raw_async(raw.only_default)
        self.range = as_raw_async(raw.range)
        self.created_or_there = as_raw_async(raw.created_or_there)
        self.thing_or_nothing = as_raw_async(raw.thing_or_nothing)
        self.done_or_queued = as_raw_async(raw.done_or_queued)
        self.no_success = as_raw_async(raw.no_success)
        self.redirect = as_raw_async(raw.redirect)
        self.check = as_raw_async(raw.check)
        self.unsaid = as_raw_async(raw.unsaid)


class AsyncRepliesWithStreamingResponse:
    """`AsyncReplies` with replies read piece by piece."""

    def __init__(self, resource: AsyncReplies) -> None:
        streamed = streamed_of_async(resource)
        self.nothing = as_streamed_async(streamed.nothing)
        self.only_default = as_streamed_async(streamed.only_default)
        self.range = as_streamed_async(streamed.range)
        self.created_or_there = as_streamed_async(streamed.created_or_there)
        self.thing_or_nothing = as_streamed_async(streamed.thing_or_nothing)
        self.done_or_queued = as_streamed_async(streamed.done_or_queued)
        self.no_success = as_streamed_async(streamed.no_success)
        self.redirect = as_streamed_async(streamed.redirect)
        self.check = as_streamed_async(streamed.check)
        self.unsaid = as_streamed_async(streamed.unsaid)
