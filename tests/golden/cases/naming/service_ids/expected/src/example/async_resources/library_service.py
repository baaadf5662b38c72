"""Async resource: LibraryService."""

from __future__ import annotations

from collections.abc import Mapping

from .. import models
from .._operations import library_service as operations
from .._runtime.options import RequestOptions
from .._runtime.parameters import PathValue
from .._runtime.resource import (
    AsyncResource,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncLibraryService(AsyncResource):
    """The LibraryService operations."""

    async def get_book(
        self, id: PathValue, *, options: RequestOptions | None = None
    ) -> models.GetBookReply:
        """GET /v1/books/{id}"""
        return await self._request(operations.GET_BOOK, {"id": id}, options=options)

    async def get_book_shelves(
        self, shelf: PathValue, id: PathValue, *, options: RequestOptions | None = None
    ) -> models.GetBookShelvesReply:
        """GET /v1/shelves/{shelf}/books/{id}"""
        return await self._request(
            operations.GET_BOOK_SHELVES, {"shelf": shelf, "id": id}, options=options
        )

    async def archive_book(
        self,
        id: PathValue,
        body: models.ArchiveBookBody | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """POST /v1/books/{id}:archive"""
        return await self._request(
            operations.ARCHIVE_BOOK, {"id": id}, body=body, options=options
        )

    @property
    def with_raw_response(self) -> AsyncLibraryServiceWithRawResponse:
        """The same methods, each giving the whole reply."""
        return AsyncLibraryServiceWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncLibraryServiceWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return AsyncLibraryServiceWithStreamingResponse(self)


class AsyncLibraryServiceWithRawResponse:
    """`AsyncLibraryService` with whole replies."""

    def __init__(self, resource: AsyncLibraryService) -> None:
        raw = raw_of_async(resource)
        self.get_book = as_raw_async(raw.get_book)
        self.get_book_shelves = as_raw_async(raw.get_book_shelves)
        self.archive_book = as_raw_async(raw.archive_book)


class AsyncLibraryServiceWithStreamingResponse:
    """`AsyncLibraryService` with replies read piece by piece."""

    def __init__(self, resource: AsyncLibraryService) -> None:
        streamed = streamed_of_async(resource)
        self.get_book = as_streamed_async(streamed.get_book)
        self.get_book_shelves = as_streamed_async(streamed.get_book_shelves)
        self.archive_book = as_streamed_async(streamed.archive_book)
