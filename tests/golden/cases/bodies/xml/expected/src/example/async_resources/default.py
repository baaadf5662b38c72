"""Async resource: default."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

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

    async def put_note(
        self,
        body: models.Note | Mapping[str, object],
        *,
        content_type: Literal["application/json", "application/xml"] | None = None,
        options: RequestOptions | None = None,
    ) -> models.Note:
        """PUT /notes"""
        return await self._request(
            operations.PUT_NOTE,
            {},
            body=body,
            content_type=content_type,
            options=options,
        )

    async def list_notes(
        self,
        *,
        accept: Literal["text/xml", "application/vnd.notes+xml"] = "text/xml",
        options: RequestOptions | None = None,
    ) -> list[models.Note] | str:
        """GET /notes"""
        return await self._request(
            operations.LIST_NOTES, {}, accept=accept, options=options
        )

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
        self.put_note = as_raw_async(raw.put_note)
        self.list_notes = as_raw_async(raw.list_notes)


class AsyncDefaultWithStreamingResponse:
    """`AsyncDefault` with replies read piece by piece."""

    def __init__(self, resource: AsyncDefault) -> None:
        streamed = streamed_of_async(resource)
        self.put_note = as_streamed_async(streamed.put_note)
        self.list_notes = as_streamed_async(streamed.list_notes)
