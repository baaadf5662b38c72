"""The paging parameters of the request for one page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from .following import BY_ADDRESS, count_of, numbered, tells_next
from .position import Position

if TYPE_CHECKING:
    from .operation import Paging

# items that any server gives on one page, where nobody says how many a page has
_ANY_PAGE = 50


def fields(operation: str, value: object, what: str) -> Mapping[str, object]:
    """An object that the caller gave, by wire names."""
    if value is None:
        return {}
    from .plain import plain

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
