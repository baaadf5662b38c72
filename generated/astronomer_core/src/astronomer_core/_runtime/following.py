"""Where the next page begins, as a reply tells it: one rule for each style."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .lookup import look_up
from .origins import within
from .position import Position

if TYPE_CHECKING:
    from .operation import Paging

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
