"""How pages follow each other: the place of the next page in a reply, and the parameters that ask for it."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from ..http.urls import within

if TYPE_CHECKING:
    from ..request.operation import Paging


class Position(NamedTuple):
    """Where a page begins. `skip` items of it are done already; `seen` counts all items before it, where known.

    `named` is the number that the page before it had by its own word (style "page"). `size` is what pages it must be
    asked for in, where its place hangs on that.
    """

    style: str
    value: Any
    skip: int = 0
    seen: int | None = None
    named: int | None = None
    size: int | None = None


def encode_cursor(position: Position) -> str:
    text = json.dumps(position, separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode("ascii").rstrip("=")


def decode_cursor(cursor: str) -> Position:
    try:
        found = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        style, value, skip, *rest = cast("list[Any]", found)
        if isinstance(style, str) and isinstance(skip, int) and skip >= 0 and rest:
            return Position(style, value, skip, *map(_count, rest))
    except (ValueError, TypeError, RecursionError):
        pass
    raise ValueError(
        "this is not a cursor of a pager: take one from page.cursor, pager.cursor or error.cursor"
    )


def _count(value: object) -> int | None:
    return value if isinstance(value, int) else None


# model class -> wire name -> attribute
_ATTRIBUTES: dict[type[Any], dict[str, str]] = {}
# what a field of a model holds that did not come; known with the first model, for it takes msgspec
_UNSET: list[Any] = []


def look_up(body: object, path: tuple[str, ...]) -> Any:
    """What stands at a path of wire names; None where there is nothing. The empty path is the reply itself."""
    found: Any = body
    for name in path:
        found = _step(found, name)
        if found is None:
            return None
    return found


def _step(value: Any, name: str) -> Any:
    kind = cast("Any", type(value))
    # models first: to ask whether something is a mapping takes long
    names = _ATTRIBUTES.get(kind)
    if names is None:
        if isinstance(value, Mapping):
            return cast("Mapping[str, Any]", value).get(name)
        attributes = getattr(kind, "__struct_fields__", None)
        if attributes is None:
            return None
        from ..serialization.sentinels import UNSET

        _UNSET[:] = [UNSET]
        odd: dict[str, str] = {
            alias: wire for wire, alias in getattr(kind, "__odd__", {}).items()
        }
        pairs = zip(
            cast("tuple[str, ...]", kind.__struct_encode_fields__),
            attributes,
            strict=True,
        )
        names = _ATTRIBUTES[kind] = {
            odd.get(wire, wire): attribute for wire, attribute in pairs
        }
    attribute = names.get(name)
    if attribute is not None:
        found = getattr(value, attribute, None)
        # a field that did not come is as good as null here
        return None if found is _UNSET[0] else found
    from ..serialization.model import extras_of

    extras = extras_of(value)
    return extras.get(name) if extras else None


BY_ADDRESS = ("next-url", "link-header")


class Unfollowable(Exception):
    """What the reply says cannot be followed; the text says why."""


def numbered(paging: Paging, style: str) -> bool:
    """Whether pages are asked for by a number that grows by one."""
    return style == "page" and not tells_next(paging)


def tells_next(paging: Paging) -> bool:
    """Whether a reply says what the next page is asked for with."""
    return bool(paging.next) or paging.next_header is not None


def items_of(paging: Paging, body: Any) -> list[Any]:
    found = look_up(body, paging.items)
    if isinstance(found, list):
        # mypy has no need of a cast here
        return found  # pyright: ignore[reportUnknownVariableType]
    if not found:  # null, or left out
        return []
    place = ".".join(paging.items) or "the reply itself"
    raise Unfollowable(f"no list at {place}")


def following(
    paging: Paging,
    position: Position,
    header: str | None,
    body: Any,
    items: list[Any],
    total: int | None,
) -> Position | None:
    """Where the page behind this one begins; None where this is the last.

    `header` is what a header of the reply says of it. A total ends a listing only where it is exactly what has come.
    """
    style = position.style
    count = len(items)
    seen = None if position.seen is None else position.seen + count
    if style == "offset":
        after = position.value + count
        return None if count == 0 or after == total else Position(style, after)
    if numbered(paging, style):
        if count == 0 or (seen is not None and seen == total):
            return None
        return Position(style, position.value + 1, 0, seen)
    if style == "last-item":
        return _behind(paging, items, body, seen)
    value = look_up(body, paging.next) if paging.next else header
    if style in BY_ADDRESS:
        return _address(position, value, seen)
    # an empty or absent cursor ends the listing, an empty page does not
    if value is None or value == "" or value is False:
        return None
    return Position(style, value, 0, seen)


def _behind(
    paging: Paging, items: list[Any], body: Any, seen: int | None
) -> Position | None:
    """After the last item, unless the reply says that no more come.

    Where it says nothing of the kind, an empty page is the end.
    """
    if not (look_up(body, paging.more) if paging.more else items):
        return None
    value = look_up(items[-1], paging.next) if items else None
    if value is None or value == "":
        name = ".".join(paging.next)
        raise Unfollowable(f"there is more, and no {name} of a last item to go on from")
    return Position("last-item", value, 0, seen)


def _address(position: Position, found: object, seen: int | None) -> Position | None:
    """An address in the reply: it may be relative to the page it stands on."""
    if not isinstance(found, str) or not found:
        return None
    before = position.value
    # where it leads elsewhere, it stays as it is, and is refused when the page is asked for
    target = (within(before, found) or found) if isinstance(before, str) else found
    return Position(position.style, target, 0, seen)


def count_of(value: object) -> int | None:
    """A number of items, as servers write it; None where it is none."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return value
    # where the document says `number`, as NestJS writes every count
    if isinstance(value, float) and value.is_integer():
        return int(value)
    # as a numeric string, as some servers write 64-bit numbers; longer ones count nothing that there is
    if isinstance(value, str) and len(value) < 20 and value.isdecimal():
        return int(value)
    return None


# items that any server gives on one page, where nobody says how many a page has
_ANY_PAGE = 50


def fields(operation: str, value: object, what: str) -> Mapping[str, object]:
    """An object that the caller gave, by wire names."""
    if value is None:
        return {}
    from ..serialization.plain_data import plain

    found: Any = plain(value, what)
    if not isinstance(found, dict):
        raise TypeError(
            f"{operation}: the {what} must be an object, for the page is asked for in it"
        )
    return cast("dict[str, object]", found)


def first(
    operation: str, paging: Paging, style: str, values: Mapping[str, object]
) -> Position:
    """The place the caller's own arguments begin at."""
    if style == "offset":
        return Position(style, _number(operation, values, paging.offset, 0))
    if numbered(paging, style):
        number = _number(operation, values, paging.page, paging.first_page)
        return Position(style, number, 0, 0 if number == paging.first_page else None)
    by_page = paging.page if style == "page" else None
    token = by_page or paging.cursor
    value = (
        values.get(token)
        if token is not None and style in ("cursor", "last-item", "page")
        else None
    )
    return Position(style, value, 0, 0 if value is None else None)


def _number(
    operation: str, values: Mapping[str, object], name: str | None, default: int
) -> int:
    given = values.get(name) if name is not None else None
    if given is None:
        return default
    try:
        return int(str(given))
    except ValueError:
        raise ValueError(
            f"{operation}: {name} must be a whole number, not {given!r}"
        ) from None


def asked(
    paging: Paging, position: Position, values: Mapping[str, object]
) -> dict[str, object]:
    """The parameters that say which page, where they differ from what the caller gave."""
    style, value = position.style, position.value
    if style == "offset":
        # an offset of 0 is the server's own default, unless it is what chooses this style
        if paging.offset is None or (value == 0 and paging.style == "offset"):
            return {}
        return {paging.offset: _as_given(values, paging.offset, value)}
    if numbered(paging, style):
        if paging.page is None or unasked(paging, position, values):
            return {}
        return {paging.page: _as_given(values, paging.page, value)}
    if style in BY_ADDRESS or value is None:
        return {}
    name = (paging.page if style == "page" else None) or paging.cursor
    return {} if name is None else {name: value}


def unasked(paging: Paging, position: Position, values: Mapping[str, object]) -> bool:
    """Whether it is left to the server which page is the first: it knows best how it counts."""
    return (
        position.value == paging.first_page
        and position.seen == 0
        and position.named is None
        and (paging.page is None or values.get(paging.page) is None)
    )


def smaller(
    paging: Paging, position: Position, values: Mapping[str, object], left: int | None
) -> dict[str, object]:
    """The size of page to ask for, where the items that are still wanted are fewer than an ordinary page has."""
    name = paging.size
    if name is None:
        return {}
    if position.size is not None:
        return {name: _as_given(values, name, position.size)}
    # an address says how large its page is; and by number any other page than the first would begin elsewhere
    set_before = (
        position.seen != 0 or position.skip > 0
        if by_number(paging, position)
        else position.style in BY_ADDRESS and position.value is not None
    )
    if left is None or paging.sizes is None or set_before:
        return {}
    least, most = paging.sizes
    given = values.get(name)
    if given is not None:
        most = count_of(given) or 0
    wanted = max(least, left + position.skip)
    if wanted >= (_ANY_PAGE + 1 if most is None else most):
        return {}
    return {name: _as_given(values, name, wanted)}


def by_number(paging: Paging, position: Position) -> bool:
    """Whether a page is asked for by its number, or by a token that may be one."""
    if position.style in ("cursor", "page") and tells_next(paging):
        return count_of(position.value) is not None
    return numbered(paging, position.style)


def _as_given(values: Mapping[str, object], name: str, value: int) -> object:
    """A number as text where the caller wrote the parameter as text."""
    return str(value) if isinstance(values.get(name), str) else value
