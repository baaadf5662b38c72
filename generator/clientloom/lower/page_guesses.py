"""The paging pattern that one operation alone suggests, by the names and types of what it takes and gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from clientloom.config.paging import PagingPattern, PagingPlace
from clientloom.ir import Operation, RefType, Scalar, Type
from clientloom.lower.context import underlying
from clientloom.lower.page_hints import Texts, is_address, is_part, next_url, reply_headers, texts_of
from clientloom.lower.paging import HARDLY_ITEMS, arrays_of, fields_of, have_text_at, holds_more, items_at, type_at
from clientloom.lower.paging_inputs import Input, Inputs, inputs_of
from clientloom.lower.paging_words import (
    CURSORS,
    LAST,
    MORE,
    NEXT,
    NEXT_URLS,
    OFFSETS,
    PAGES,
    SIZES,
    SORTS,
    TOTAL_HEADERS,
    TOTALS,
    fold,
    fold_header,
    pick,
)

if TYPE_CHECKING:
    from clientloom.lower.context import Symbols

_DATES = ("date", "date-time")  # `start` and `after` are often moments, not places in a list
_TOKENS = ("token", "cursor", "opaque")


class _Reply(Struct):
    """What one reply shows."""

    body: Type
    items: str
    texts: Texts
    headers: dict[str, Scalar]


def guess_of(
    schemas: Symbols, operation: Operation, version: str | None, body: Type, items: str
) -> PagingPattern | None:
    """How one operation is paged in one version; None where it shows nothing of the kind."""
    reply = _Reply(body, items, _texts_beside(schemas, body, items), reply_headers(operation))
    query = _usable(schemas, inputs_of(schemas, operation, "query", version))
    if is_part(items) and not any(fold(name) in (*CURSORS, *OFFSETS, *PAGES, *SIZES) for name in query):
        return None
    guess = _guess(schemas, operation, reply, query, "query")
    if guess is not None and guess.style in ("cursor", "last-item"):
        return guess
    header = _by_request_header(schemas, operation, reply, version)
    if header is not None:
        return header
    if operation.method == "POST" and operation.body is not None:
        sent = _usable(schemas, inputs_of(schemas, operation, "body", version))
        other = _guess(schemas, operation, reply, sent, "body")
        if guess is None or (other is not None and other.style == "cursor"):
            return other
    return guess


def _texts_beside(schemas: Symbols, body: Type, items: str) -> Texts:
    """The texts of a reply, without those of another list in it than the items, as the next tracks of an album with
    images."""
    others: dict[str, bool] = {items.partition(".")[0]: False}
    found: dict[str, tuple[Scalar, str]] = {}
    for path, each in texts_of(schemas, body):
        holder, _, inner = path.partition(".")
        if inner and holder not in others:
            place = type_at(schemas, body, [holder])
            others[holder] = place is not None and any(
                wire.lower() not in HARDLY_ITEMS for wire in arrays_of(schemas, place)
            )
        if not (inner and others[holder]):
            found[path] = each
    return found


def _usable(schemas: Symbols, inputs: Inputs) -> Inputs:
    """What may say which page: texts and numbers; of objects those whose names are of paging."""
    found: Inputs = {}
    for name, each in inputs.items():
        plain = underlying(schemas, each.declared.type)
        if holds_more(schemas, plain) or (isinstance(plain, Scalar) and plain.kind in ("boolean", *_DATES)):
            continue
        if each.inside is None or "pag" in each.inside.lower():
            found[name] = each
    return found


def _guess(
    schemas: Symbols, operation: Operation, reply: _Reply, inputs: Inputs, place: PagingPlace
) -> PagingPattern | None:
    names = list(inputs)
    base = _counted(PagingPattern("", "cursor", items=reply.items, place=place), reply)

    def beside(lead: str | None) -> PagingPattern:
        """The pattern with the size parameter that is in the same place."""
        inside = inputs[lead].inside if lead is not None else None
        return replace(base, size=pick([name for name in names if inputs[name].inside == inside], SIZES))

    pair = _cursor_pair({name: fold(name) for name in names}, reply)
    counted = [name for name, each in inputs.items() if is_number(schemas, each)]
    offset, page = pick(counted, OFFSETS), pick(counted, PAGES)
    if pair is not None:
        sorts = [name for name in names if fold(name) in SORTS]
        when = (offset, *sorts) if offset is not None else ()
        return replace(
            beside(pair[0]), cursor=pair[0], next=pair[1], next_header=pair[2], offset=offset, offset_when=when
        )
    if place == "query":
        behind = _last_item(schemas, reply, inputs)
        if behind is not None:
            return replace(beside(behind[0]), style="last-item", cursor=behind[0], next="id", more=behind[1])
        method = None if operation.method == "GET" else "GET"
        url = next_url(reply.texts)
        if url is not None:
            return replace(beside(None), style="next-url", next=url, next_method=method)
        header = next((name for name in reply.headers if fold_header(name) in NEXT_URLS[:-1]), None)
        if header is not None:
            return replace(beside(None), style="next-url", next_header=header, next_method=method)
        size = pick(names, SIZES)
        if any(name.lower() == "link" for name in reply.headers) and (page or size):
            return replace(beside(page), style="link-header", page=page, next_method=method)
    if page is not None:
        return replace(beside(page), style="page", page=page)
    if offset is not None and beside(offset).size is not None:
        return replace(beside(offset), style="offset", offset=offset)
    return None


def is_number(schemas: Symbols, given: Input) -> bool:
    """Whether a parameter counts: an integer, or a text of which nothing else is said."""
    plain = underlying(schemas, given.declared.type)
    if isinstance(plain, Scalar) and plain.kind == "string":
        about = (given.declared.docs.description or "").lower()
        return plain.format is None and not any(word in about for word in _TOKENS)
    if isinstance(plain, Scalar):
        return plain.kind in ("integer", "number", "decimal")
    return not holds_more(schemas, plain)


def _by_request_header(
    schemas: Symbols, operation: Operation, reply: _Reply, version: str | None
) -> PagingPattern | None:
    """A cursor that is sent in a header."""
    inputs = inputs_of(schemas, operation, "header", version)
    headers = {
        each.wire_name: fold_header(each.wire_name)
        for each in operation.parameters
        if each.place == "header" and not holds_more(schemas, each.type)
    }
    pair = _cursor_pair(headers, reply)
    if pair is None:
        return None
    sizes = [name for name in inputs if (headers.get(name) or fold(name)) in SIZES]
    size = min(sizes, key=lambda name: SIZES.index(headers.get(name) or fold(name)), default=None)
    found = PagingPattern("", "cursor", cursor=pair[0], next=pair[1], next_header=pair[2], size=size, items=reply.items)
    return _counted(replace(found, place="header"), reply)


def _counted(pattern: PagingPattern, reply: _Reply) -> PagingPattern:
    """The pattern with the place, or else the header, where the reply counts the items."""
    total = pick(reply.texts, TOTALS)
    headers = {fold_header(name): name for name in reply.headers}
    known = [word for word in TOTAL_HEADERS if word in headers]
    return replace(pattern, total=total, total_header=headers[known[0]] if known and total is None else None)


def _cursor_pair(names: dict[str, str], reply: _Reply) -> tuple[str, str | None, str | None] | None:
    """A parameter, and the place or else the header of the reply whose value it takes."""
    candidates: list[tuple[bool, int, int, str, str]] = []
    places = [(path, fold(path), scalar, False) for path, (scalar, _) in reply.texts.items()]
    places += [(name, fold_header(name), scalar, True) for name, scalar in reply.headers.items()]
    for name, folded in names.items():
        for path, last, scalar, in_header in places:
            if is_address(scalar) or not folded:
                continue
            depth = path.count(".")
            if last == f"next{folded}" or (not in_header and _beside_next(path) == f"nextpage{folded}"):
                candidates.append((in_header, 0, depth, name, path))
            elif folded in CURSORS and last in NEXT:
                candidates.append((in_header, 1 + CURSORS.index(folded) + NEXT.index(last), depth, name, path))
    if not candidates:
        return None
    in_header, _, _, name, path = min(candidates)
    return (name, None, path) if in_header else (name, path, None)


def _beside_next(path: str) -> str:
    """The last two steps of a path as one word: `next_page.offset` is what `offset` takes."""
    return "".join(fold(step) for step in path.split(".")[-2:])


def _last_item(schemas: Symbols, reply: _Reply, inputs: Inputs) -> tuple[str, str | None] | None:
    """A parameter that takes the id of the last item, and the place in the reply that says whether there are more."""
    cursor = pick(inputs, LAST)
    located = items_at(schemas, reply.body, reply.items)
    if cursor is None or located is None or not have_text_at(schemas, located[1], ("id",)):
        return None
    fields = fields_of(schemas, reply.body)
    flags = [wire for wire, type_ in fields.items() if underlying(schemas, type_) == Scalar("boolean")]
    more = pick((wire for wire in flags if "." not in wire), MORE)
    if more is not None:
        return cursor, more
    # without such a word a page that is empty is the last: only where it is the id that is taken, and one way leads on
    both = any(fold(name).startswith(("before", "endingbefore")) for name in inputs)
    sized = pick(inputs, SIZES) is not None
    return (cursor, None) if sized and not both and takes_id(schemas, inputs[cursor], located[1]) else None


def takes_id(schemas: Symbols, cursor: Input, item: Type) -> bool:
    """Whether a parameter takes the id of an item: it says so, or has the same type, which is of ids alone."""
    about = (cursor.declared.docs.description or "").lower().split()
    if any(word.strip(".,;:`'\"()") in ("id", "ids", "identifier") for word in about):
        return True
    own, its = cursor.declared.type, fields_of(schemas, item).get("id")
    if own == its and isinstance(own, RefType):
        return True
    plain = underlying(schemas, own)
    id_ = None if its is None else underlying(schemas, its)
    return plain == id_ and isinstance(plain, Scalar) and (plain.kind == "uuid" or plain.format is not None)
