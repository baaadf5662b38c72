"""Reports operations that no pattern of `client.toml` covers: how they look paged, or why that is not clear."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from clientloom.detect.paging import detect_paging
from clientloom.diagnostics.records import BadInput, Diagnostic, Place, some_of
from clientloom.lower.unclear_paging import reasons

if TYPE_CHECKING:
    from clientloom.config.records import Config, PagingPattern
    from clientloom.ir import Api, Operation
    from clientloom.openapi import Document


def uncovered(document: Document, config: Config, api: Api) -> list[Operation]:
    """The operations that nothing mentions: no pattern fits them, none leaves them out, nor does the document."""
    left_out = {name for pattern in config.paging for name in pattern.exclude}
    return [
        operation
        for operation in api.operations
        if not operation.paging and operation.operation_id not in left_out and not _says_no(document, operation)
    ]


def _says_no(document: Document, operation: Operation) -> bool:
    try:
        extension = document.node(operation.id).get("x-pagination")
    except BadInput:  # an operation of a path item that is elsewhere
        return False
    return extension is not None and extension.value is False


def unpaged(document: Document, config: Config, api: Api) -> tuple[Diagnostic, ...]:
    """What `clientloom init` would say of these operations, as notes."""
    return tuple(_notes(document, config, api))


def _notes(document: Document, config: Config, api: Api) -> Iterator[Diagnostic]:
    found = detect_paging(api, uncovered(document, config, api), [pattern.name for pattern in config.paging])
    place = Place(config.file)
    for pattern in found.patterns:
        names = found.operations[pattern.name]
        message = f"Paged {_way(pattern)}, it seems, and in no pattern of client.toml: {some_of(names)}."
        help = "`clientloom init SPEC --update` adds the pattern; `except = [...]` in one says that it is right so."
        yield Diagnostic("CL356", "note", message, help, place)
    for why, suspected in reasons(found.suspects).items():
        message = f"Perhaps paged, and not understood, for {why}: {some_of(suspected)}."
        help = "Write a [paging] pattern, or `except` the operation in one to say that it is a plain call."
        yield Diagnostic("CL357", "note", message, help, place)


def _way(pattern: PagingPattern) -> str:
    from_ = pattern.next or pattern.next_header
    match pattern.style:
        case "cursor":
            return f"by cursor ({pattern.cursor} takes {from_})"
        case "last-item":
            return f"by the last item ({pattern.cursor} takes its id)"
        case "next-url":
            return f"by address ({from_})"
        case "link-header":
            return "by address (the Link header)"
        case "page":
            return f"by number ({pattern.page})"
        case "offset":
            return f"by offset ({pattern.offset})"
