"""Async resource: notes."""

from __future__ import annotations

from collections.abc import AsyncIterable, Iterable, Mapping
from typing import Literal, overload

from .. import models
from .._operations import notes as operations
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncNotes(AsyncResource):
    """The notes operations."""

    @overload
    async def add_note(
        self,
        body: models.Note | str | Mapping[str, object],
        *,
        content_type: None = None,
        options: RequestOptions | None = None,
    ) -> None: ...
    @overload
    async def add_note(
        self,
        body: models.Note | Mapping[str, object],
        *,
        content_type: Literal["application/json"],
        options: RequestOptions | None = None,
    ) -> None: ...
    @overload
    async def add_note(
        self,
        body: str,
        *,
        content_type: Literal["text/plain"],
        options: RequestOptions | None = None,
    ) -> None: ...
    @overload
    async def add_note(
        self,
        body: models.Note | Mapping[str, object],
        *,
        content_type: Literal["application/xml"],
        options: RequestOptions | None = None,
    ) -> None: ...
    async def add_note(
        self,
        body: models.Note | str | Mapping[str, object],
        *,
        content_type: (
            Literal["application/json", "text/plain", "application/xml"] | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> None:
        """POST /notes"""
        return await self._request(
            operations.ADD_NOTE,
            {},
            body=body,
            content_type=content_type,
            options=options,
        )

    async def put_note(
        self,
        body: models.Note | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """PUT /notes"""
        return await self._request(operations.PUT_NOTE, {}, body=body, options=options)

    async def patch_notes(
        self,
        body: (
            Iterable[models.Note | Mapping[str, object]]
            | AsyncIterable[models.Note | Mapping[str, object]]
            | None
        ) = None,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """PATCH /notes"""
        return await self._request(
            operations.PATCH_NOTES, {}, body=body, options=options
        )

    @property
    def with_raw_response(self) -> AsyncNotesWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncNotesWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncNotesWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncNotesWithStreamingResponse(self)


class AsyncNotesWithRawResponse:
    """`AsyncNotes` with whole replies."""

    def __init__(self, resource: AsyncNotes) -> None:
        raw = raw_of_async(resource)
        self.add_note = as_raw_async(raw.add_note)
        self.put_note = as_raw_async(raw.put_note)
        self.patch_notes = as_raw_async(raw.patch_notes)


class AsyncNotesWithStreamingResponse:
    """`AsyncNotes` with replies read piece by piece."""

    def __init__(self, resource: AsyncNotes) -> None:
        streamed = streamed_of_async(resource)
        self.add_note = as_streamed_async(streamed.add_note)
        self.put_note = as_streamed_async(streamed.put_note)
        self.patch_notes = as_streamed_async(streamed.patch_notes)
