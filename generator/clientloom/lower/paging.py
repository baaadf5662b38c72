"""Finds out how operations are paged: the first configured pattern that fits their parameters and reply."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from math import ceil, floor
from typing import TYPE_CHECKING

from msgspec.structs import replace

from clientloom.ir import (
    Content,
    Field,
    ListType,
    MapType,
    ModelDef,
    Operation,
    Paging,
    Parameter,
    RefType,
    Scalar,
    Symbol,
    Type,
    UnionDef,
)
from clientloom.lower.context import Context, underlying
from clientloom.lower.extension import pattern_of

if TYPE_CHECKING:
    from clientloom.config import PagingPattern
    from clientloom.lower.schemas import Schemas

_CHANGES = frozenset({"PUT", "PATCH", "DELETE"})  # a pager of these must be asked for by name
_MADE = frozenset({"201", "202"})  # mostly the reply to something new, whatever parameters there are
NEVER_ITEMS = frozenset({"errors", "warnings"})  # arrays that stand beside the items
# how replies call the page that they are, if not as the parameter
_NUMBERS = ("currentPage", "current_page", "pageNumber", "page_number", "pageIndex", "page_index")
# the parameter a style cannot do without
_NEEDED = {"cursor": "cursor", "last-item": "cursor", "offset": "offset", "page": "page"}
_TEXTLIKE = frozenset({"string", "integer", "number", "uuid", "base64", "json"})


def add_paging(context: Context, operations: Sequence[Operation]) -> tuple[Operation, ...]:
    """The operations with their paging, and a warning for every pattern that fits none."""
    used: set[str] = set()
    found: list[Operation] = []
    for operation in operations:
        patterns = _patterns(context, operation)
        paging = tuple(_pagings(context.schemas, operation, patterns)) if patterns else ()
        used.update(each.pattern for each in paging)
        found.append(replace(operation, paging=paging) if paging else operation)
    for pattern in context.config.paging:
        if pattern.name not in used and operations:
            mend = "Compare its parameter and property names with the document, or take it out."
            place = context.config.place("paging", pattern.name)
            context.warn("CL351", f"[paging.{pattern.name}] fits no operation.", mend=mend, place=place)
    _check_ids(context, operations)
    return tuple(found)


def _check_ids(context: Context, operations: Sequence[Operation]) -> None:
    from clientloom.openapi import nearest

    known = [operation.operation_id for operation in operations if operation.operation_id is not None]
    for pattern in context.config.paging:
        for key, names in (("only", pattern.only), ("except", pattern.exclude)):
            for name in (name for name in names if name not in known):
                close = nearest(name, known)
                mend = f"Did you mean {close!r}?" if close else "Use the operationId as the document writes it."
                message = f"[paging.{pattern.name}] names {name!r}, which is no operation."
                context.warn("CL350", message, mend=mend, place=context.config.place("paging", pattern.name, key))


def _patterns(context: Context, operation: Operation) -> tuple[PagingPattern, ...]:
    """The patterns to try: what the document says of the operation, else the configuration's in file order."""
    said = pattern_of(context, operation)
    if said is not None:
        return said
    return tuple(
        pattern
        for pattern in context.config.paging
        if (not pattern.only or operation.operation_id in pattern.only)
        and operation.operation_id not in pattern.exclude
    )


def _pagings(schemas: Schemas, operation: Operation, patterns: Sequence[PagingPattern]) -> Iterator[Paging]:
    for version, content in page_contents(operation, made=True):
        for pattern in patterns:
            named = operation.operation_id in pattern.only
            if operation.method in _CHANGES and not named:
                continue
            if not named and pattern.place != "body" and _is_made(operation, content):
                continue
            paging = fit(schemas, operation, pattern, version, content)
            if paging is not None:
                yield paging
                break


def page_contents(operation: Operation, *, made: bool = False) -> Iterator[tuple[str | None, Content]]:
    """The JSON content of each media version's success, the first of each; None is the one without a version.

    `made`: under 201 and 202, too, where there is none else; what is only read is always looked at.
    """
    found: dict[str | None, Content] = {}
    made = made or operation.method == "GET"
    for reply in sorted(operation.replies, key=lambda reply: reply.status in _MADE):
        if reply.success:
            for content in reply.contents if made or reply.status not in _MADE else ():
                if content.kind == "json" and content.type is not None:
                    found.setdefault(content.version, content)
    if len(found) > 1 and None in found:  # plain JSON beside versions is one of their alternatives
        del found[None]
    yield from found.items()


def _is_made(operation: Operation, content: Content) -> bool:
    """Whether this may be something new that was made, and no page."""
    return operation.method != "GET" and any(
        content is each for reply in operation.replies if reply.status in _MADE for each in reply.contents
    )


def fit(
    schemas: Schemas, operation: Operation, pattern: PagingPattern, version: str | None, content: Content
) -> Paging | None:
    """How a pattern pages an operation in one version; None where it does not fit."""
    body = content.type
    if body is None:
        return None
    taken = _inputs(schemas, operation, pattern, version)
    names = (("cursor", pattern.cursor), ("offset", pattern.offset), ("page", pattern.page), ("size", pattern.size))
    there = {key: name for key, name in names if name is not None and name in taken}
    needed = _NEEDED.get(pattern.style)
    if needed is not None and needed not in there:
        return None
    located = items_at(schemas, body, pattern.items)
    if located is None:
        return None
    items, item_type = located
    next_ = _path(schemas, item_type if pattern.style == "last-item" else body, pattern.next)
    more = _path(schemas, body, pattern.more)
    if pattern.style == "last-item" and not (
        have_text_at(schemas, item_type, next_) and (not more or type_at(schemas, body, more) is not None)
    ):
        return None
    if pattern.style in ("cursor", "next-url") and not _is_text_at(schemas, body, next_):
        return None
    if pattern.style == "link-header" and not _links(operation, pattern, there, bool(items)):
        return None
    if pattern.style == "page" and not _is_text_at(schemas, body, next_):
        next_ = ()
    total = _path(schemas, body, pattern.total)
    offset = there.get("offset")
    return Paging(
        pattern=pattern.name,
        style=pattern.style,
        version=version,
        items=items,
        item_type=item_type,
        body_type=body,
        cursor_parameter=there.get("cursor") if pattern.style in ("cursor", "last-item") else None,
        offset_parameter=offset if pattern.style in ("cursor", "offset") else None,
        page_parameter=there.get("page") if pattern.style == "page" else None,
        size_parameter=there.get("size"),
        offset_when=(tuple(name for name in pattern.offset_when if name in taken) if offset is not None else ()),
        next=next_ if pattern.style in ("cursor", "last-item", "next-url", "page") else (),
        more=more if pattern.style == "last-item" else (),
        total=total if total and type_at(schemas, body, total) is not None else (),
        first_page=pattern.first_page,
        number=_number(schemas, body, pattern, there.get("page")) if pattern.style == "page" and not next_ else (),
        sizes=_sizes(schemas, operation, pattern, there.get("size"), version),
        cap=pattern.cap,
        place=pattern.place,
    )


def _number(schemas: Schemas, body: Type, pattern: PagingPattern, page: str | None) -> tuple[str, ...]:
    """Where the reply says which page it is: as the pattern has it, else beside the total or the items."""
    if pattern.number is not None:
        path = _path(schemas, body, pattern.number)
        return path if type_at(schemas, body, path) is not None else ()
    for beside in ((pattern.total or "").split(".")[:-1], []):
        there = type_at(schemas, body, beside)
        fields = {} if there is None else fields_of(schemas.symbols, there)
        for name in (page or "", *_NUMBERS):
            kind = fields.get(name)
            if kind is not None and _is_integer(underlying(schemas, kind)):
                return (*beside, name)
    return ()


def _is_integer(kind: Type) -> bool:
    return isinstance(kind, Scalar) and kind.kind == "integer"


def _sizes(
    schemas: Schemas, operation: Operation, pattern: PagingPattern, size: str | None, version: str | None
) -> tuple[int, int | None] | None:
    """The smallest page that may be asked for and the size of one where nobody asks; None: leave the size alone."""
    declared: list[Parameter | Field] = [
        each for each in operation.parameters if (each.place, each.wire_name) == ("query", size)
    ]
    if pattern.place == "body":
        fields = chain.from_iterable(_bodies(schemas, operation, version))
        declared = [each for each in fields if each.wire_name == size]
    least, most = 1, None
    for each in declared:
        bounds = each.constraints
        if not isinstance(underlying(schemas, each.type), Scalar) or bounds.multiple_of not in (None, 1):
            return None
        least = max(least, ceil(bounds.minimum or 0), floor(bounds.exclusive_minimum or 0) + 1)
        usual = each.default if isinstance(each.default, int) and each.default > 0 else bounds.maximum
        most = None if usual is None else int(usual)
    return least, most


def _links(operation: Operation, pattern: PagingPattern, there: Mapping[str, str], inside: bool) -> bool:
    """A Link header pages where the reply declares it, where the pattern's own parameters are taken, or where the
    pattern names the operation."""
    if operation.operation_id in pattern.only:
        return True
    if inside and not there:  # one thing that holds an array, and may link to much else
        return False
    if any(
        header.wire_name.lower() == "link" for reply in operation.replies if reply.success for header in reply.headers
    ):
        return True
    return bool(there) and all(
        name is None or key in there for key, name in (("page", pattern.page), ("cursor", pattern.cursor))
    )


def _inputs(schemas: Schemas, operation: Operation, pattern: PagingPattern, version: str | None) -> frozenset[str]:
    """The wire names that the caller can send at the pattern's place."""
    if pattern.place == "query":
        return frozenset(parameter.wire_name for parameter in operation.parameters if parameter.place == "query")
    names: frozenset[str] | None = None
    for model in _bodies(schemas, operation, version):
        fields = frozenset(field.wire_name for field in model)
        names = fields if names is None else names & fields
    return names or frozenset()


def _bodies(schemas: Schemas, operation: Operation, version: str | None) -> Iterator[tuple[Field, ...]]:
    """The fields of each JSON body that may be sent in a version."""
    for content in operation.body.contents if operation.body is not None else ():
        if content.kind == "json" and content.type is not None and content.version in (None, version):
            plain = underlying(schemas, content.type)
            symbol = schemas.symbols.get(plain.target) if isinstance(plain, RefType) else None
            yield symbol.fields if isinstance(symbol, ModelDef) else ()


def fields_of(symbols: Mapping[str, Symbol], type_: Type) -> dict[str, Type]:
    """The fields of a model by wire name; nothing for other types."""
    symbol = symbols.get(type_.target) if isinstance(type_, RefType) else None
    return {field.wire_name: field.type for field in symbol.fields} if isinstance(symbol, ModelDef) else {}


def type_at(schemas: Schemas, body: Type, path: Sequence[str]) -> Type | None:
    """The type at a path of wire names into a reply; None where the reply has no such place."""
    current = underlying(schemas, body)
    for step in path:
        if isinstance(current, MapType):
            current = underlying(schemas, current.value)
            continue
        inner = fields_of(schemas.symbols, current).get(step)
        if inner is None:
            return None
        current = underlying(schemas, inner)
    return current


def items_at(schemas: Schemas, body: Type, items: str) -> tuple[tuple[str, ...], Type] | None:
    """The path to the array of items, and the type of an item."""
    if items == "*":
        plain = underlying(schemas, body)
        if isinstance(plain, ListType):
            return (), plain.item
        arrays = [
            (wire, inner.item)
            for wire, type_ in fields_of(schemas.symbols, plain).items()
            if wire.lower() not in NEVER_ITEMS and isinstance(inner := underlying(schemas, type_), ListType)
        ]
        return ((arrays[0][0],), arrays[0][1]) if len(arrays) == 1 else None
    path = _path(schemas, body, items)
    found = type_at(schemas, body, path)
    return (path, found.item) if isinstance(found, ListType) else None


def _path(schemas: Schemas, body: Type, text: str | None) -> tuple[str, ...]:
    """The steps of a dotted path; a name with dots in it (`@odata.nextLink`) is one step where the reply has it so."""
    if not text:
        return ()
    steps = text.split(".")
    return (text,) if len(steps) == 1 or text in fields_of(schemas.symbols, underlying(schemas, body)) else tuple(steps)


def _is_text_at(schemas: Schemas, body: Type, path: Sequence[str]) -> bool:
    """Whether a reply has a text or number there: a cursor or an address."""
    found = type_at(schemas, body, path) if path else None
    return isinstance(found, Scalar) and found.kind in _TEXTLIKE


def have_text_at(schemas: Schemas, item: Type, path: Sequence[str]) -> bool:
    """Whether every item, of whatever variant, has a text or number there."""
    plain = underlying(schemas, item)
    symbol = schemas.symbols.get(plain.target) if isinstance(plain, RefType) else None
    variants = symbol.variants if isinstance(symbol, UnionDef) else (plain,)
    return all(_is_text_at(schemas, variant, path) for variant in variants)
