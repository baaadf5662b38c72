"""Finds out how operations are paged: the first configured pattern that fits their parameters and reply."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import ceil, floor
from typing import TYPE_CHECKING

from msgspec.structs import replace

from clientloom.ir import Content, ListType, MapType, ModelDef, Operation, Paging, RefType, Scalar, Type, UnionDef
from clientloom.lower.context import Context, underlying
from clientloom.lower.first_page import first_page_of, spring_number
from clientloom.lower.paging_inputs import inputs_of, model_fields
from clientloom.lower.read_only_posts import searches
from clientloom.lower.x_pagination import pattern_of

if TYPE_CHECKING:
    from clientloom.config.records import PagingPattern
    from clientloom.lower.context import Symbols
    from clientloom.lower.paging_inputs import Input

CHANGES = frozenset({"PUT", "PATCH", "DELETE"})  # a pager of these must be asked for by name
_MADE = frozenset({"201", "202"})  # mostly the reply to something new, whatever parameters there are
NEVER_ITEMS = frozenset({"errors", "warnings"})  # arrays beside the items
HARDLY_ITEMS = frozenset({"links", "_links", "included", "facets", "messages"})  # the same, unless there is no other
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
        paging = tuple(_pagings(context.result, operation, patterns)) if patterns else ()
        used.update(each.pattern for each in paging)
        found.append(replace(operation, paging=paging) if paging else operation)
    for pattern in context.config.paging:
        if pattern.name not in used and operations:
            help = "Compare its parameter and property names with the document, or take it out."
            place = context.config.place("paging", pattern.name)
            context.warn("CL351", f"[paging.{pattern.name}] fits no operation.", help=help, place=place)
    _check_ids(context, operations)
    return tuple(found)


def _check_ids(context: Context, operations: Sequence[Operation]) -> None:
    from clientloom.suggestions import nearest

    known = [operation.operation_id for operation in operations if operation.operation_id is not None]
    for pattern in context.config.paging:
        for key, names in (("only", pattern.only), ("except", pattern.exclude)):
            for name in (name for name in names if name not in known):
                close = nearest(name, known)
                help = f"Did you mean {close!r}?" if close else "Use the operationId as the document writes it."
                message = f"[paging.{pattern.name}] names {name!r}, which is not an operation."
                context.warn("CL350", message, help=help, place=context.config.place("paging", pattern.name, key))


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


def _pagings(schemas: Symbols, operation: Operation, patterns: Sequence[PagingPattern]) -> Iterator[Paging]:
    for version, content in page_contents(operation, made=True):
        for pattern in patterns:
            named = operation.operation_id in pattern.only
            if not named and not may_page(schemas, operation, pattern.place, version, content):
                continue
            paging = fit(schemas, operation, pattern, version, content)
            if paging is not None:
                yield paging
                break


def may_page(schemas: Symbols, operation: Operation, place: str, version: str | None, content: Content) -> bool:
    """Whether an operation may be paged without being named: it only reads, as far as the document shows."""
    if operation.method in CHANGES:
        return False
    if operation.method != "POST":
        return True
    if place == "body":  # asked for a page, it has one to give
        return searches(schemas, operation, version) is not False
    return not _is_made(operation, content) and bool(searches(schemas, operation, version))


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
    schemas: Symbols, operation: Operation, pattern: PagingPattern, version: str | None, content: Content
) -> Paging | None:
    """How a pattern pages an operation in one version; None where it does not fit."""
    body, style = content.type, pattern.style
    if body is None:
        return None
    there = _there(schemas, operation, pattern, version)
    needed = _NEEDED.get(style)
    if there is None or (needed is not None and needed not in there):
        return None
    located = items_at(schemas, body, pattern.items)
    if located is None:
        return None
    items, item_type = located
    next_ = _next(schemas, operation, pattern, body, item_type)
    if next_ is None or (style == "link-header" and not _links(operation, pattern, there, bool(items))):
        return None
    total = _path(schemas, body, pattern.total)
    total = total if total and type_at(schemas, body, total) is not None else ()
    names = {key: each.name for key, each in there.items()}
    has_next = bool(next_ or pattern.next_header)
    page = there.get("page") if style == "page" else None
    first = first_page_of(schemas, page.declared, body) if page is not None and pattern.first_page is None else None
    offset = names.get("offset")
    taken = inputs_of(schemas, operation, pattern.place, version) if offset is not None else {}
    return Paging(
        pattern=pattern.name,
        style=style,
        version=version,
        items=items,
        item_type=item_type,
        body_type=body,
        cursor_parameter=names.get("cursor") if style in ("cursor", "last-item") else None,
        offset_parameter=offset if style in ("cursor", "offset") else None,
        page_parameter=None if page is None else page.name,
        size_parameter=names.get("size"),
        offset_when=tuple(taken[name].name for name in pattern.offset_when if name in taken),
        next=next_ if style in ("cursor", "last-item", "next-url", "page") else (),
        next_header=pattern.next_header if style in ("cursor", "next-url", "page") else None,
        next_method=_next_method(operation, pattern),
        more=_path(schemas, body, pattern.more) if style == "last-item" else (),
        total=total,
        total_header=None if total else pattern.total_header,
        first_page=pattern.first_page if pattern.first_page is not None else 1 if first is None else first,
        number=_number(schemas, body, pattern, names.get("page")) if style == "page" and not has_next else (),
        sizes=_sizes(schemas, there.get("size")),
        cap=pattern.cap,
        place=pattern.place,
        inside=next((each.inside for each in there.values()), None),
    )


def _next(
    schemas: Symbols, operation: Operation, pattern: PagingPattern, body: Type, item: Type
) -> tuple[str, ...] | None:
    """The path to what the style takes for the next page: empty where a header has it, or nothing needs to.

    None where the reply or its items do not have it.
    """
    style, header = pattern.style, pattern.next_header
    path = _path(schemas, item if style == "last-item" else body, pattern.next)
    if header is not None and not _has_header(operation, pattern, header):
        return None
    if style == "last-item":
        more = _path(schemas, body, pattern.more)
        has_both = have_text_at(schemas, item, path) and (not more or type_at(schemas, body, more) is not None)
        return path if has_both else None
    if style in ("cursor", "next-url") and header is None and not is_text_at(schemas, body, path):
        return None
    return () if style == "page" and not is_text_at(schemas, body, path) else path


def _there(
    schemas: Symbols, operation: Operation, pattern: PagingPattern, version: str | None
) -> dict[str, Input] | None:
    """The parameters of a pattern that an operation has: those beside the one that the style cannot do without.

    None where one is of a type that no place of a page can have.
    """
    taken = inputs_of(schemas, operation, pattern.place, version)
    names = (("cursor", pattern.cursor), ("offset", pattern.offset), ("page", pattern.page), ("size", pattern.size))
    there = {key: taken[name] for key, name in names if name is not None and name in taken}
    lead = there.get(_NEEDED.get(pattern.style, "")) or next(iter(there.values()), None)
    if lead is None:
        return {}
    if holds_more(schemas, lead.declared.type):
        return None
    return {key: each for key, each in there.items() if each.inside == lead.inside}


def holds_more(schemas: Symbols, type_: Type) -> bool:
    """Whether a type is an object or a list: no cursor and no number."""
    plain = underlying(schemas, type_)
    return isinstance(plain, ListType | MapType) or (
        isinstance(plain, RefType) and isinstance(schemas.symbols.get(plain.target), ModelDef)
    )


def _next_method(operation: Operation, pattern: PagingPattern) -> str | None:
    """An address is asked for with GET, as every link, unless the pattern says otherwise."""
    if pattern.style not in ("next-url", "link-header"):
        return None
    method = pattern.next_method or "GET"
    return None if method == operation.method else method


def _has_header(operation: Operation, pattern: PagingPattern, name: str) -> bool:
    """Whether a reply declares the header with the next page, or the pattern names the operation."""
    declared = {each.wire_name.lower() for reply in operation.replies if reply.success for each in reply.headers}
    return name.lower() in declared or operation.operation_id in pattern.only


def _number(schemas: Symbols, body: Type, pattern: PagingPattern, page: str | None) -> tuple[str, ...]:
    """Where the reply says which page it is: as the pattern has it, else beside the total or the items."""
    if pattern.number is not None:
        path = _path(schemas, body, pattern.number)
        return path if type_at(schemas, body, path) is not None else ()
    for beside in ((pattern.total or "").split(".")[:-1], [], ["page"]):
        there = type_at(schemas, body, beside)
        fields = {} if there is None else fields_of(schemas, there)
        spring = there is not None and spring_number(schemas, there)
        for name in (page or "", *_NUMBERS, *(("number",) if spring else ())):
            kind = fields.get(name)
            if kind is not None and _is_integer(underlying(schemas, kind)):
                return (*beside, name)
    return ()


def _is_integer(kind: Type) -> bool:
    return isinstance(kind, Scalar) and kind.kind == "integer"


def _sizes(schemas: Symbols, size: Input | None) -> tuple[int, int | None] | None:
    """The smallest page that may be asked for and the size of one where nobody asks; None: leave the size alone."""
    if size is None:
        return 1, None
    declared, bounds = size.declared, size.declared.constraints
    if not isinstance(underlying(schemas, declared.type), Scalar) or bounds.multiple_of not in (None, 1):
        return None
    least = max(1, ceil(bounds.minimum or 0), floor(bounds.exclusive_minimum or 0) + 1)
    usual = declared.default if isinstance(declared.default, int) and declared.default > 0 else bounds.maximum
    return least, None if usual is None else int(usual)


def _links(operation: Operation, pattern: PagingPattern, there: Mapping[str, Input], inside: bool) -> bool:
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


def fields_of(schemas: Symbols, type_: Type) -> dict[str, Type]:
    """The fields of a model by wire name; nothing for other types."""
    return {field.wire_name: field.type for field in model_fields(schemas, type_)}


def type_at(schemas: Symbols, body: Type, path: Sequence[str]) -> Type | None:
    """The type at a path of wire names into a reply; None where the reply has no such place."""
    current = underlying(schemas, body)
    for step in path:
        if isinstance(current, MapType):
            current = underlying(schemas, current.value)
            continue
        inner = fields_of(schemas, current).get(step)
        if inner is None:
            return None
        current = underlying(schemas, inner)
    return current


def items_at(schemas: Symbols, body: Type, items: str) -> tuple[tuple[str, ...], Type] | None:
    """The path to the array of items, and the type of an item."""
    if items == "*" or items.endswith(".*"):
        beside = _path(schemas, body, items[:-2])
        place = type_at(schemas, body, beside)
        if isinstance(place, ListType):
            return (beside, place.item) if items == "*" else None
        arrays = arrays_of(schemas, place) if place is not None else {}
        return next(((*beside, wire), array.item) for wire, array in arrays.items()) if len(arrays) == 1 else None
    path = _path(schemas, body, items)
    found = type_at(schemas, body, path)
    return (path, found.item) if isinstance(found, ListType) else None


def arrays_of(schemas: Symbols, place: Type) -> dict[str, ListType]:
    """The arrays of an object that may be the items of a page."""
    arrays = {
        field.wire_name: plain
        for field in model_fields(schemas, place)
        if isinstance(plain := underlying(schemas, field.type), ListType)
    }
    arrays = {wire: array for wire, array in arrays.items() if wire.lower() not in NEVER_ITEMS}
    clear = {wire: array for wire, array in arrays.items() if wire.lower() not in HARDLY_ITEMS}
    return clear or arrays


def _path(schemas: Symbols, body: Type, text: str | None) -> tuple[str, ...]:
    """The steps of a dotted path; a name with dots in it (`@odata.nextLink`) is one step where the reply has it so."""
    if not text:
        return ()
    steps = text.split(".")
    return (text,) if len(steps) == 1 or text in fields_of(schemas, underlying(schemas, body)) else tuple(steps)


def is_text_at(schemas: Symbols, body: Type, path: Sequence[str]) -> bool:
    """Whether a reply has a text or number there: a cursor or an address."""
    found = type_at(schemas, body, path) if path else None
    return isinstance(found, Scalar) and found.kind in _TEXTLIKE


def have_text_at(schemas: Symbols, item: Type, path: Sequence[str]) -> bool:
    """Whether every item, of whatever variant, has a text or number there."""
    plain = underlying(schemas, item)
    symbol = schemas.symbols.get(plain.target) if isinstance(plain, RefType) else None
    variants = symbol.variants if isinstance(symbol, UnionDef) else (plain,)
    return all(is_text_at(schemas, variant, path) for variant in variants)
