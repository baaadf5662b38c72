"""What goes over the wire for LibraryService, shared by both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Body, Operation

GET_BOOK: Operation[models.GetBookReply] = Operation(
    id="LibraryService_GetBook",
    method="GET",
    path="/v1/books/{id}",
    replies={"200": {"application/json": lambda: models.GetBookReply}},
)
GET_BOOK_SHELVES: Operation[models.GetBookShelvesReply] = Operation(
    id="LibraryService_GetBook",
    method="GET",
    path="/v1/shelves/{shelf}/books/{id}",
    replies={"200": {"application/json": lambda: models.GetBookShelvesReply}},
)
ARCHIVE_BOOK: Operation[None] = Operation(
    id="LibraryService_ArchiveBook",
    method="POST",
    path="/v1/books/{id}:archive",
    body=Body({"application/json": lambda: models.ArchiveBookBody}, required=True),
    replies={"204": None},
)
