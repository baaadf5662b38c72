"""Resource: LibraryService."""

from __future__ import annotations

from collections.abc import Mapping

from .. import models
from .._operations import library_service as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import (
    PathValue,
    Resource,
    as_raw,
    as_streamed,
    raw_of,
    streamed_of,
)


class LibraryService(Resource):
    """The LibraryService operations."""

    def get_book(
        self, id: PathValue, *, options: RequestOptions | None = None
    ) -> models.GetBookReply:
        """GET /v1/books/{id}

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /v1/books/{id}
        options = options and unseen(options)
        return self._request(operations.GET_BOOK, {"id": id}, options=options)

    def get_book_shelves(
        self, shelf: PathValue, id: PathValue, *, options: RequestOptions | None = None
    ) -> models.GetBookShelvesReply:
        """GET /v1/shelves/{shelf}/books/{id}

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /v1/shelves/{shelf}/books/{id}
        options = options and unseen(options)
        return self._request(
            operations.GET_BOOK_SHELVES, {"shelf": shelf, "id": id}, options=options
        )

    def archive_book(
        self,
        id: PathValue,
        body: models.ArchiveBookBody | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """POST /v1/books/{id}:archive

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # POST /v1/books/{id}:archive
        options = options and unseen(options)
        return self._request(
            operations.ARCHIVE_BOOK, {"id": id}, body=body, options=options
        )

    @property
    def with_raw_response(self) -> LibraryServiceWithRawResponse:
        """The same methods, each returning the whole reply."""
        return LibraryServiceWithRawResponse(self)

    @property
    def with_streaming_response(self) -> LibraryServiceWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return LibraryServiceWithStreamingResponse(self)


class LibraryServiceWithRawResponse:
    """The methods of `LibraryService`, each returning the whole reply."""

    def __init__(self, resource: LibraryService) -> None:
        raw = raw_of(resource)
        self.get_book = as_raw(raw.get_book)
        self.get_book_shelves = as_raw(raw.get_book_shelves)
        self.archive_book = as_raw(raw.archive_book)


class LibraryServiceWithStreamingResponse:
    """The methods of `LibraryService`, each returning a reply to be read piece by
    piece.
    """

    def __init__(self, resource: LibraryService) -> None:
        streamed = streamed_of(resource)
        self.get_book = as_streamed(streamed.get_book)
        self.get_book_shelves = as_streamed(streamed.get_book_shelves)
        self.archive_book = as_streamed(streamed.archive_book)
