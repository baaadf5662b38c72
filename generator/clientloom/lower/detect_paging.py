"""Finds paging patterns over all operations of an Api, and what looks paged but fits none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from clientloom.config import PagingPattern
from clientloom.ir import Api, ListType, Operation, RefType, Scalar, Type
from clientloom.lower.context import underlying
from clientloom.lower.paging import NEVER_ITEMS, fields_of, fit, have_text_at, items_at, page_contents

if TYPE_CHECKING:
    from clientloom.lower.schemas import Schemas

_Word = TypeVar("_Word", str, str | None)
_CURSORS = (
    "pagetoken",
    "nextpagetoken",
    "cursor",
    "pagecursor",
    "nextcursor",
    "nexttoken",
    "continuationtoken",
    "continuation",
    "continue",
    "startingtoken",
    "pagestate",
    "scrollid",
    "nextpage",
    "marker",
    "bookmark",
    "after",
    "startingafter",
    "token",
)
_OFFSETS = ("pageoffset", "offset", "skip", "startat", "startindex", "start")
_PAGES = ("page", "pagenumber", "pagenum", "pageno", "pageindex", "currentpage")
_SIZES = (
    "pagesize",
    "perpage",
    "limit",
    "maxresults",
    "maxitems",
    "pagelimit",
    "itemsperpage",
    "resultsperpage",
    "size",
    "count",
    "top",
    "take",
    "first",
    "rows",
)
_NEXT = (
    "nextpagetoken",
    "nextcursor",
    "nexttoken",
    "nextpage",
    "nextpagecursor",
    "nextmarker",
    "continuationtoken",
    "nextpageid",
    "cursor",
    "pagetoken",
    "continue",
    "after",
    "endcursor",
    "scrollid",
    "bookmark",
    "next",
)
_LAST = ("startingafter", "startafter", "afterid", "after")
_MORE = ("hasmore", "hasnext", "hasnextpage")
_NEXT_URLS = (
    "nextlink",
    "nexturl",
    "nextpageurl",
    "nextpageuri",
    "nextpagelink",
    "nexthref",
    "nexturi",
    "odatanextlink",
    "next",
    "href",
)
_TOTALS = (
    "totalitemcount",
    "totalcount",
    "totalitems",
    "totalresults",
    "totalelements",
    "totalrecords",
    "total",
    "count",
)
_SORTS = ("sort", "sortby", "orderby", "order", "sorts")
_ITEMS = ("items", "values", "data", "results", "records", "entries", "content", "elements", "objects", "rows", "list")


class Suspect(Struct, frozen=True):
    """An operation that looks paged, and what made it look so."""

    operation: str
    parameters: tuple[str, ...]


def detect_paging(
    api: Api, schemas: Schemas
) -> tuple[tuple[PagingPattern, ...], dict[str, tuple[str, ...]], tuple[Suspect, ...]]:
    """Patterns in the order to try them, the operations of each, and the suspects."""
    guesses = [guess for operation in api.operations for guess in _guesses(schemas, operation)]
    patterns = _named(_merged(guesses))
    paged: dict[str, list[str]] = {pattern.name: [] for pattern in patterns}
    suspects: list[Suspect] = []
    for operation in api.operations:
        name = operation.operation_id or operation.id
        hit = _first(schemas, operation, patterns)
        if hit is not None:
            paged[hit].append(name)
            continue
        words = _suspicious(schemas, operation)
        if words:
            suspects.append(Suspect(name, words))
    kept = tuple(pattern for pattern in patterns if paged[pattern.name])
    return (kept, {pattern.name: tuple(paged[pattern.name]) for pattern in kept}, tuple(suspects))


def _first(schemas: Schemas, operation: Operation, patterns: Sequence[PagingPattern]) -> str | None:
    for version, content in page_contents(operation):
        for pattern in patterns:
            if fit(schemas, operation, pattern, version, content) is not None:
                return pattern.name
    return None


def _guesses(schemas: Schemas, operation: Operation) -> Iterator[PagingPattern]:
    """The pattern that one operation alone suggests, for each of its versions."""
    for version, content in page_contents(operation):
        if content.type is None:
            continue
        items = _items(schemas, content.type)
        if items is None:
            continue
        query = [each.wire_name for each in operation.parameters if each.place == "query" and not _is_date(each.type)]
        guess = _guess(schemas, operation, content.type, items, query, "query")
        if guess is None and operation.method == "POST" and operation.body is not None:
            for body in operation.body.contents:
                if body.kind == "json" and body.type is not None and body.version in (None, version):
                    names = list(fields_of(schemas.symbols, underlying(schemas, body.type)))
                    guess = _guess(schemas, operation, content.type, items, names, "body")
                    break
        if guess is not None:
            yield guess


def _guess(
    schemas: Schemas, operation: Operation, body: Type, items: str, names: Sequence[str], place: str
) -> PagingPattern | None:
    size, offset, page = (_pick(names, _SIZES), _pick(names, _OFFSETS), _pick(names, _PAGES))
    texts = dict(_texts(schemas, body))
    total = _pick(texts, _TOTALS)
    base = PagingPattern(
        "", "cursor", items=items, size=size, total=total, place="body" if place == "body" else "query"
    )
    pair = _cursor_pair(names, texts)
    if pair is not None:
        sorts = [name for name in names if _fold(name) in _SORTS]
        when = (offset, *sorts) if offset is not None else ()
        return replace(base, cursor=pair[0], next=pair[1], offset=offset, offset_when=when)
    behind = _last_item(schemas, body, items, names)
    if behind is not None and place == "query":
        return replace(base, style="last-item", cursor=behind[0], next="id", more=behind[1])
    url = _next_url(texts)
    if url is not None and place == "query":
        return replace(base, style="next-url", next=url)
    if _has_link_header(operation) and (page or size):
        return replace(base, style="link-header", page=page)
    if page is not None:
        return replace(base, style="page", page=page)
    if offset is not None and size is not None:
        return replace(base, style="offset", offset=offset)
    return None


def _has_link_header(operation: Operation) -> bool:
    return any(
        header.wire_name.lower() == "link" for reply in operation.replies if reply.success for header in reply.headers
    )


def _cursor_pair(names: Iterable[str], texts: dict[str, Scalar]) -> tuple[str, str] | None:
    """A parameter and the place in the reply whose value it takes."""
    candidates: list[tuple[int, int, str, str]] = []
    for name in names:
        folded = _fold(name)
        for path, scalar in texts.items():
            last = _fold(path)
            if scalar.format in ("uri", "url"):
                continue
            if last == f"next{folded}":
                candidates.append((0, path.count("."), name, path))
            elif folded in _CURSORS and last in _NEXT:
                candidates.append((1 + _CURSORS.index(folded) + _NEXT.index(last), path.count("."), name, path))
    if not candidates:
        return None
    _, _, name, path = min(candidates)
    return name, path


def _last_item(schemas: Schemas, body: Type, items: str, names: Sequence[str]) -> tuple[str, str] | None:
    """A parameter that takes the id of the last item, and the place in the reply that says whether there are more."""
    cursor = _pick(names, _LAST)
    fields = fields_of(schemas.symbols, underlying(schemas, body))
    flags = [
        wire for wire, type_ in fields.items() if underlying(schemas, type_) == Scalar("boolean") and "." not in wire
    ]
    more = _pick(flags, _MORE)
    if cursor is None or more is None:
        return None
    located = items_at(schemas, body, items)
    return (cursor, more) if located is not None and have_text_at(schemas, located[1], ("id",)) else None


def _next_url(texts: dict[str, Scalar]) -> str | None:
    for path, scalar in texts.items():
        last = _fold(path)
        if last in _NEXT_URLS and last != "href" and (scalar.format in ("uri", "url") or last != "next"):
            return path
        steps = [_fold(step) for step in path.split(".")]
        if last == "href" and len(steps) > 1 and steps[-2] == "next":
            return path
        if last == "next" and len(steps) > 1 and steps[-2] in ("links", "link"):
            return path
    return None


def _is_date(type_: Type) -> bool:
    """`start` and `after` are often moments, not places in a list."""
    return isinstance(type_, Scalar) and type_.kind in ("date", "date-time")


def _items(schemas: Schemas, body: Type) -> str | None:
    """Where the items are: a dotted path, "" for a reply that is the array; None where there is no clear array."""
    plain = underlying(schemas, body)
    if isinstance(plain, ListType):
        return ""
    fields = fields_of(schemas.symbols, plain)
    arrays = [
        wire
        for wire, type_ in fields.items()
        if wire.lower() not in NEVER_ITEMS and isinstance(underlying(schemas, type_), ListType)
    ]
    usual = _pick(arrays, _ITEMS)
    if usual is not None:
        return usual
    if len(arrays) == 1:
        return arrays[0]
    for wire, type_ in fields.items():
        if _fold(wire) in ("data", "result", "response", "embedded"):
            inner = fields_of(schemas.symbols, underlying(schemas, type_))
            nested = _pick(
                (each for each, kind in inner.items() if isinstance(underlying(schemas, kind), ListType)), _ITEMS
            )
            if nested is not None:
                return f"{wire}.{nested}"
    return None


def _texts(schemas: Schemas, body: Type, prefix: str = "", depth: int = 0) -> Iterator[tuple[str, Scalar]]:
    """Texts and numbers of a reply by dotted path, not inside arrays and at most three deep."""
    for wire, type_ in fields_of(schemas.symbols, underlying(schemas, body)).items():
        if "." in wire:
            continue
        plain = underlying(schemas, type_)
        if isinstance(plain, Scalar) and plain.kind in ("string", "integer", "number", "uuid"):
            yield prefix + wire, plain
        elif isinstance(plain, RefType) and depth < 2:
            yield from _texts(schemas, plain, f"{prefix}{wire}.", depth + 1)


def _merged(guesses: Sequence[PagingPattern]) -> list[PagingPattern]:
    """One pattern for guesses that share what cannot be done without; the usual words where they differ otherwise."""
    groups: dict[tuple[object, ...], list[PagingPattern]] = {}
    for guess in guesses:
        page = guess.page if guess.style != "cursor" else None
        needed = (guess.style, guess.place, guess.cursor, guess.next, guess.more, page)
        key = (*needed, guess.offset if guess.style == "offset" else None, "." in guess.items)
        groups.setdefault(key, []).append(guess)
    found: list[tuple[int, PagingPattern]] = []
    for members in groups.values():
        items = {member.items for member in members}
        when = dict.fromkeys(name for member in members for name in member.offset_when)
        merged = replace(
            members[0],
            items=(
                items.pop()
                if len(items) == 1
                else (_most([m.items for m in members]) if "." in members[0].items else "*")
            ),
            size=_most([member.size for member in members]),
            total=_most([member.total for member in members]),
            offset=_most([member.offset for member in members]),
            offset_when=tuple(when),
        )
        found.append((len(members), merged))
    order = ("cursor", "last-item", "next-url", "link-header", "page", "offset")
    found.sort(key=lambda each: (order.index(each[1].style), -each[0], repr(each[1])))
    return [pattern for _, pattern in found]


def _most(words: Sequence[_Word]) -> _Word:
    """The most frequent of the words that are there."""
    counted = Counter(word for word in words if word is not None)
    if not counted:
        return words[0]
    top = max(counted.values())
    return min(word for word, count in counted.items() if count == top)


def _named(patterns: Sequence[PagingPattern]) -> list[PagingPattern]:
    """Patterns with names: the style; with the parameter too where a style comes twice."""
    taken: set[str] = set()
    named: list[PagingPattern] = []
    for pattern in patterns:
        words = [
            pattern.style,
            pattern.cursor or pattern.page or pattern.offset or "",
            pattern.next or "",
            pattern.items,
            pattern.size or "",
        ]
        name = words[0]
        for word in words[1:]:
            if name not in taken:
                break
            name = f"{name}-{_fold(word)}" if _fold(word) else name
        number = 2
        base = name
        while name in taken:
            name, number = f"{base}-{number}", number + 1
        taken.add(name)
        named.append(replace(pattern, name=name))
    return named


def _suspicious(schemas: Schemas, operation: Operation) -> tuple[str, ...]:
    """The parameters that make an operation look paged, where its reply holds an array."""
    if operation.method not in ("GET", "POST"):
        return ()
    names = [each.wire_name for each in operation.parameters if each.place == "query"]
    words = [name for name in names if _fold(name) in {*_CURSORS[:13], *_OFFSETS[:3], *_PAGES, *_SIZES[:8]}]
    if not words:
        return ()
    for _, content in page_contents(operation):
        if content.type is not None and (
            _items(schemas, content.type) is not None or items_at(schemas, content.type, "*")
        ):
            return tuple(words)
    return ()


def _pick(names: Iterable[str], known: Sequence[str]) -> str | None:
    """The name that stands first in `known`."""
    found = [(known.index(_fold(name)), name) for name in names if _fold(name) in known]
    return min(found)[1] if found else None


def _fold(name: str) -> str:
    """The last step of a name, in small letters, without separators."""
    last = name.rsplit(".", 1)[-1]
    return "".join(character for character in last.lower() if character.isalnum())
