"""Requests and replies of notes, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import As, Body, Operation, Xml

ADD_NOTE: Operation[None] = Operation(
    id="addNote",
    method="POST",
    path="/notes",
    body=Body(
        {
            "text/plain": lambda: str,
            "application/json": lambda: models.Note,
            "application/xml": As("xml", lambda: models.Note, Xml("Note")),
        },
        required=True,
    ),
    replies={"204": None},
)
PUT_NOTE: Operation[None] = Operation(
    id="putNote",
    method="PUT",
    path="/notes",
    body=Body(
        {
            "application/json-patch+json": lambda: models.Note,
            "application/json": lambda: models.Note,
            "text/json": lambda: models.Note,
            "application/*+json": lambda: models.Note,
        },
        required=True,
    ),
    replies={"204": None},
)
PATCH_NOTES: Operation[None] = Operation(
    id="patchNotes",
    method="PATCH",
    path="/notes",
    body=Body({"application/x-ndjson": lambda: models.Note, "*/*": lambda: bytes}),
    replies={"204": None},
)
