"""Finds operations that look paged and fit no pattern, with the condition that failed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from clientloom.ir import Operation, Scalar, Type
from clientloom.lower.context import underlying
from clientloom.lower.page_guesses import guess_of, is_number
from clientloom.lower.page_hints import items_of, texts_of
from clientloom.lower.paging import arrays_of, fields_of, items_at, may_page, page_contents
from clientloom.lower.paging_inputs import inputs_of
from clientloom.lower.paging_words import CURSORS, LAST, NEXT, NEXT_URLS, OFFSETS, PAGES, SIZES, SUSPICIOUS, fold, pick

if TYPE_CHECKING:
    from clientloom.ir import Content
    from clientloom.lower.context import Symbols
    from clientloom.lower.paging_inputs import Inputs


class Suspect(Struct, frozen=True):
    """An operation that looks paged, what made it look so, and why no pattern fits."""

    operation: str
    parameters: tuple[str, ...]
    why: str = ""


def reasons(suspects: Sequence[Suspect]) -> dict[str, list[str]]:
    """The names of suspects by the condition that failed."""
    found: dict[str, list[str]] = {}
    for suspect in suspects:
        found.setdefault(suspect.why, []).append(suspect.operation)
    return found


def suspect_of(schemas: Symbols, operation: Operation) -> tuple[tuple[str, ...], str] | None:
    """The parameters, or places of the reply, that make an operation look paged, and what is missing."""
    if operation.method not in ("GET", "POST"):
        return None
    for version, content in page_contents(operation):
        if content.type is None:
            continue
        inputs = inputs_of(schemas, operation, "query", version)
        words = tuple(name for name, each in inputs.items() if fold(name) in SUSPICIOUS and each.inside is None)
        words = words or tuple(name for name in inputs if "." in name and fold(name) in SUSPICIOUS)
        if operation.method == "POST":
            sent = inputs_of(schemas, operation, "body", version)
            inputs = {**sent, **inputs}
            if not words and may_page(schemas, operation, "body", version, content):
                words = tuple(name for name in sent if fold(name) in {*CURSORS[:13], *OFFSETS[:2], *PAGES, *SIZES[:2]})
        listed = _lists(schemas, content.type)
        next_ = _next(schemas, content.type) if listed else None
        if listed and (words or (next_ is not None and operation.method == "GET")):
            return (words or (next_ or "",)), _why(schemas, operation, version, content, inputs, words, next_)
    return None


def _lists(schemas: Symbols, body: Type) -> bool:
    return items_of(schemas, body) is not None or bool(arrays_of(schemas, underlying(schemas, body)))


def _next(schemas: Symbols, body: Type) -> str | None:
    """A place of the reply that may say where the next page is."""
    texts = {path: scalar for path, (scalar, _) in texts_of(schemas, body)}
    return next((path for path in texts if fold(path) in {*NEXT[:7], *NEXT_URLS[:-1]}), None)


def _why(
    schemas: Symbols,
    operation: Operation,
    version: str | None,
    content: Content,
    inputs: Inputs,
    words: tuple[str, ...],
    next_: str | None,
) -> str:
    body = content.type
    assert body is not None
    items = items_of(schemas, body)
    if items is None:
        arrays = ", ".join(arrays_of(schemas, underlying(schemas, body)))
        return f"its reply has several lists ({arrays}), and none has a usual name"
    guess = guess_of(schemas, operation, version, body, items)
    if guess is not None and not may_page(schemas, operation, guess.place, version, content):
        return "it is a POST, and neither its id nor path nor body say that it searches"
    if not words:
        return f"its reply has {next_}, and no parameter takes it"
    page = pick(words, PAGES)
    if page is not None and not is_number(schemas, inputs[page]):
        return f"{page} is not an integer, and nothing in the reply says what it is for the next page"
    named = {fold(word): word for word in words}
    after = pick(words, LAST)
    if after is not None or "before" in named:
        return _why_not_behind(schemas, inputs, body, items, after, named)
    cursor = pick(words, CURSORS)
    if cursor is not None:
        return _why_no_cursor(schemas, body, cursor)
    offset = pick(words, OFFSETS)
    if offset is not None and not is_number(schemas, inputs[offset]):
        return f"{offset} is not an integer, and nothing in the reply says what it is for the next page"
    if offset is not None:
        return f"no parameter beside {offset} sets how many items a page has"
    return "no parameter says which page"


def _why_not_behind(
    schemas: Symbols, inputs: Inputs, body: Type, items: str, after: str | None, named: dict[str, str]
) -> str:
    cursor = after or named["before"]
    declared = underlying(schemas, inputs[cursor].declared.type)
    located = items_at(schemas, body, items)
    if isinstance(declared, Scalar) and declared.kind in ("date", "date-time"):
        return f"{cursor} takes a moment, and no parameter says which page"
    if located is None or "id" not in fields_of(schemas, located[1]):
        return f"nothing in the reply is what {cursor} takes, and its items have no id"
    if after is not None and "before" in named:
        return f"{after} and {named['before']} both lead on, and nothing says in which order the items come"
    if after is None:
        return f"nothing says that {cursor} takes the id of the last item, with the newest first"
    return f"nothing says that {cursor} takes the id of the last item"


def _why_no_cursor(schemas: Symbols, body: Type, cursor: str) -> str:
    odd = [wire for wire in fields_of(schemas, body) if fold(wire) in NEXT or fold(wire) in NEXT_URLS]
    if odd:
        return f"{odd[0]} in the reply is neither a text nor a number that {cursor} could take"
    return f"nothing in the reply says what {cursor} is for the next page"
