"""Requests and replies of the operations without a tag, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import As, Body, Operation, Xml

PUT_NOTE: Operation[models.Note] = Operation(
    id="putNote",
    method="PUT",
    path="/notes",
    body=Body(
        {
            "application/json": lambda: models.Note,
            "application/xml": As(
                "xml",
                lambda: models.Note,
                Xml("note", namespace="https://notes.example/", prefix="n"),
            ),
        },
        required=True,
    ),
    replies={
        "200": {
            "application/xml": As(
                "xml",
                lambda: models.Note,
                Xml("note", namespace="https://notes.example/", prefix="n"),
            ),
        },
        "default": {
            "application/problem+xml": As(
                "xml",
                lambda: models.PutNoteError,
                Xml("problem", namespace="urn:ietf:rfc:7807"),
            ),
        },
    },
)
LIST_NOTES: Operation[list[models.Note] | str] = Operation(
    id="listNotes",
    method="GET",
    path="/notes",
    replies={
        "200": {
            "text/xml": As(
                "xml",
                lambda: list[models.Note],
                Xml(
                    "notes",
                    items=Xml("note", namespace="https://notes.example/", prefix="n"),
                ),
            ),
        },
        "206": {"application/vnd.notes+xml": lambda: str},
    },
)
