"""Finds paging patterns over all operations of an Api: what each suggests, and what they have in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from clientloom.config.paging import PagingPattern
from clientloom.ir import Operation
from clientloom.lower.first_page import first_page_of
from clientloom.lower.page_guesses import guess_of
from clientloom.lower.page_hints import is_part, items_of
from clientloom.lower.paging import CHANGES, fit, may_page, page_contents
from clientloom.lower.paging_inputs import inputs_of
from clientloom.lower.paging_words import fold
from clientloom.lower.unclear_paging import Suspect, suspect_of

if TYPE_CHECKING:
    from clientloom.lower.context import Symbols

_Word = TypeVar("_Word", str, str | None)
_ORDER = ("cursor", "last-item", "next-url", "link-header", "page", "offset")


class Paged(Struct, frozen=True):
    """Patterns in the order to try them, the operations of each by its name, and what looks paged but fits none."""

    patterns: tuple[PagingPattern, ...]
    operations: dict[str, tuple[str, ...]]
    suspects: tuple[Suspect, ...]


def detect_paging(schemas: Symbols, operations: Sequence[Operation], taken: Iterable[str] = ()) -> Paged:
    """How operations are paged. `taken` are names of patterns that there are already."""
    guesses = {operation.id: tuple(_guesses(schemas, operation)) for operation in operations}
    names = set(taken)
    patterns = _named(_merged([guess for found in guesses.values() for guess in found], exact=False), names)
    # what the common words do not fit has a pattern by its own
    left = [
        guess
        for operation in operations
        if guesses[operation.id] and _first(schemas, operation, patterns) is None
        for guess in guesses[operation.id]
    ]
    patterns += _named(_merged(left, exact=True), names)
    patterns = _without_strangers(schemas, operations, patterns, guesses)
    paged: dict[str, list[str]] = {pattern.name: [] for pattern in patterns}
    firsts: dict[str, set[int]] = {}
    suspects: list[Suspect] = []
    for operation in operations:
        hit = _first(schemas, operation, patterns)
        if hit is not None:
            paged[hit.name].append(_called(operation))
            firsts.setdefault(hit.name, set()).update(_first_pages(schemas, operation, hit))
            continue
        why = suspect_of(schemas, operation)
        if why is not None:
            suspects.append(Suspect(_called(operation), *why))
    kept = tuple(
        # unless all that say so count from 0, each operation is paged by its own word
        replace(pattern, first_page=0) if firsts.get(pattern.name) == {0} else pattern
        for pattern in patterns
        if paged[pattern.name]
    )
    return Paged(kept, {pattern.name: tuple(paged[pattern.name]) for pattern in kept}, tuple(suspects))


def _without_strangers(
    schemas: Symbols,
    operations: Sequence[Operation],
    patterns: Sequence[PagingPattern],
    guesses: Mapping[str, Sequence[PagingPattern]],
) -> list[PagingPattern]:
    """Patterns for a part of the reply leave out what only has such a part: an album and its tracks."""
    strangers: dict[str, list[str]] = {}
    for operation in operations:
        if guesses[operation.id] or operation.operation_id is None:
            continue
        for pattern in patterns:
            if is_part(pattern.items) and _first(schemas, operation, [pattern]) is not None:
                strangers.setdefault(pattern.name, []).append(operation.operation_id)
    return [replace(each, exclude=tuple(strangers.get(each.name, ()))) for each in patterns]


def _called(operation: Operation) -> str:
    return operation.operation_id or operation.id


def _first(schemas: Symbols, operation: Operation, patterns: Sequence[PagingPattern]) -> PagingPattern | None:
    for version, content in page_contents(operation):
        for pattern in patterns:
            if operation.operation_id in pattern.exclude:
                continue
            if may_page(schemas, operation, pattern.place, version, content) and (
                fit(schemas, operation, pattern, version, content) is not None
            ):
                return pattern
    return None


def _first_pages(schemas: Symbols, operation: Operation, pattern: PagingPattern) -> Iterator[int]:
    """What the document says the first page is, where it says anything."""
    for version, content in page_contents(operation):
        page = inputs_of(schemas, operation, pattern.place, version).get(pattern.page or "")
        if pattern.style == "page" and page is not None and content.type is not None:
            first = first_page_of(schemas, page.declared, content.type)
            if first is not None:
                yield first


def _guesses(schemas: Symbols, operation: Operation) -> Iterator[PagingPattern]:
    """The pattern that one operation alone suggests, for each of its versions."""
    if operation.method in CHANGES:
        return
    for version, content in page_contents(operation):
        items = None if content.type is None else items_of(schemas, content.type)
        if content.type is None or items is None:
            continue
        guess = guess_of(schemas, operation, version, content.type, items)
        if guess is not None and may_page(schemas, operation, guess.place, version, content):
            yield guess


def _merged(guesses: Sequence[PagingPattern], *, exact: bool) -> list[PagingPattern]:
    """One pattern for guesses that share what cannot be done without; the usual words where they differ otherwise.

    `exact`: and that share the place of the items.
    """
    groups: dict[tuple[object, ...], list[PagingPattern]] = {}
    for guess in guesses:
        page = guess.page if guess.style != "cursor" else None
        holder = guess.items.rpartition(".")[0]
        needed = (guess.style, guess.place, guess.cursor, guess.next, guess.next_header, guess.more, page)
        key = (*needed, guess.offset if guess.style == "offset" else None, guess.items if exact else holder)
        groups.setdefault(key, []).append(guess)
    found: list[tuple[int, PagingPattern]] = []
    for members in groups.values():
        items = {member.items for member in members}
        holder = members[0].items.rpartition(".")[0]
        when = dict.fromkeys(name for member in members for name in member.offset_when)
        methods = {member.next_method for member in members}
        merged = replace(
            members[0],
            items=items.pop() if len(items) == 1 else f"{holder}.*" if holder else "*",
            size=_most([member.size for member in members]),
            total=_most([member.total for member in members]),
            total_header=_most([member.total_header for member in members]),
            offset=_most([member.offset for member in members]),
            offset_when=tuple(when),
            next_method=_most(list(methods)),
        )
        found.append((len(members), merged))
    found.sort(key=lambda each: (_ORDER.index(each[1].style), -each[0], repr(each[1])))
    return [pattern for _, pattern in found]


def _most(words: Sequence[_Word]) -> _Word:
    """The most frequent of the words that are there."""
    counted = Counter(word for word in words if word is not None)
    if not counted:
        return words[0]
    top = max(counted.values())
    return min(word for word, count in counted.items() if count == top)


def _named(patterns: Sequence[PagingPattern], taken: set[str]) -> list[PagingPattern]:
    """Patterns with names: the style; with the parameter too where a style comes twice."""
    named: list[PagingPattern] = []
    for pattern in patterns:
        words = [
            pattern.style,
            pattern.cursor or pattern.page or pattern.offset or "",
            pattern.next or pattern.next_header or "",
            pattern.items,
            pattern.size or "",
        ]
        name = words[0]
        for word in words[1:]:
            if name not in taken:
                break
            name = f"{name}-{fold(word)}" if fold(word) else name
        number = 2
        base = name
        while name in taken:
            name, number = f"{base}-{number}", number + 1
        taken.add(name)
        named.append(replace(pattern, name=name))
    return named
