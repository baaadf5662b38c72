"""What a reply shows of paging: where its items are, and the places that may say where the next page is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, TypeAlias

from clientloom.ir import Field, ListType, MapType, RefType, Scalar, Type
from clientloom.lower.context import underlying
from clientloom.lower.paging import arrays_of
from clientloom.lower.paging_inputs import model_fields
from clientloom.lower.paging_words import ITEMS, NEXT_URLS, fold, pick

if TYPE_CHECKING:
    from clientloom.ir import Operation
    from clientloom.lower.context import Symbols

# places of a reply by dotted path: a text or number, and what is said of it
_Text: TypeAlias = tuple[str, tuple[Scalar, str]]
Texts: TypeAlias = Mapping[str, tuple[Scalar, str]]
_HOLDERS = ("data", "result", "response", "embedded", "payload", "page")
_URL = re.compile(r"\b(url|uri|link|href)\b|https?://|^/", re.IGNORECASE)
_SHOWN = 200


def items_of(schemas: Symbols, body: Type) -> str | None:
    """Where the items are: a dotted path, "" for a reply that is the array; None where there is no clear array."""
    plain = underlying(schemas, body)
    if isinstance(plain, ListType):
        return ""
    own = _clear(arrays_of(schemas, plain))
    if own is not None:
        return own
    # an object in the reply holds them, as in `_embedded`
    held: dict[str, str] = {}
    for field in model_fields(schemas, plain):
        inner = _clear(arrays_of(schemas, underlying(schemas, field.type)))
        if inner is not None:
            held[field.wire_name] = inner
    holder = pick(held, _HOLDERS) or (next(iter(held)) if len(held) == 1 else None)
    return f"{holder}.{held[holder]}" if holder is not None else None


def is_part(items: str) -> bool:
    """Whether the items are of a thing in the reply that may have its own address, as the tracks of an album."""
    holder = items.rpartition(".")[0]
    return bool(holder) and fold(holder) not in _HOLDERS


def _clear(arrays: Mapping[str, ListType]) -> str | None:
    usual = pick(arrays, ITEMS)
    return usual if usual is not None or len(arrays) != 1 else next(iter(arrays))


def texts_of(schemas: Symbols, body: Type, prefix: str = "", depth: int = 0) -> Iterator[_Text]:
    """Texts and numbers of a reply by dotted path, not inside arrays and at most three deep."""
    for field in model_fields(schemas, body):
        wire = field.wire_name
        if "." in wire and depth:
            continue
        plain = underlying(schemas, field.type)
        if isinstance(plain, Scalar) and plain.kind in ("string", "integer", "number", "uuid"):
            yield prefix + wire, (plain, _about(field))
        elif isinstance(plain, RefType) and depth < 2:
            yield from texts_of(schemas, plain, f"{prefix}{wire}.", depth + 1)
        elif isinstance(plain, MapType) and fold(wire) in ("links", "link"):  # Spring HATEOAS: links by their relation
            yield from _relation(schemas, plain.value, f"{prefix}{wire}.next")


def _relation(schemas: Symbols, link: Type, path: str) -> Iterator[_Text]:
    plain = underlying(schemas, link)
    if isinstance(plain, Scalar) and plain.kind == "string":
        yield path, (plain, "")
    for field in model_fields(schemas, plain):
        inner = underlying(schemas, field.type)
        if field.wire_name == "href" and isinstance(inner, Scalar):
            yield f"{path}.href", (inner, "")


def _about(field: Field) -> str:
    example = field.docs.example if isinstance(field.docs.example, str) else ""
    return f"{example[:_SHOWN]} {(field.docs.description or '')[:_SHOWN]}".strip()


def next_url(texts: Texts) -> str | None:
    """The place of the next page's address."""
    # Django REST framework's pages, whose `next` is an address whether or not the document says so
    django = {"count", "next", "previous"} <= texts.keys()
    for path, (scalar, about) in texts.items():
        if scalar.kind != "string":
            continue
        last = fold(path)
        is_url = is_address(scalar) or _URL.search(about) is not None or (django and path == "next")
        if last in NEXT_URLS and (is_url or last != "next"):
            return path
        steps = [fold(step) for step in path.split(".")]
        if last == "href" and len(steps) > 1 and steps[-2] == "next":
            return path
        if last == "next" and len(steps) > 1 and steps[-2] in ("links", "link"):
            return path
    return None


def is_address(scalar: Scalar) -> bool:
    return scalar.format in ("uri", "url", "uri-reference")


def reply_headers(operation: Operation) -> dict[str, Scalar]:
    """The headers that a success declares, but for those of other lists than its pages."""
    return {
        header.wire_name: header.type if isinstance(header.type, Scalar) else Scalar("string")
        for reply in operation.replies
        if reply.success
        for header in reply.headers
    }
