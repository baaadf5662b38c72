"""How pages follow each other: one rule for each style, the same for both clients, without any sending."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from .errors import PagingError
from .links import next_link
from .lookup import look_up
from .origins import within
from .position import Position, encode_cursor

if TYPE_CHECKING:
    from .core import Core
    from .flow import Call
    from .operation import PagedOperation
    from .options import RequestOptions
    from .responses import ResponseInfo

    Arguments = tuple[
        Mapping[str, object],
        object,
        str | None,
        str | None,
        str | None,
        RequestOptions | None,
    ]

Item_co = TypeVar("Item_co", covariant=True)
Body_co = TypeVar("Body_co", covariant=True)


class Page(Generic[Item_co, Body_co]):
    """One page. `cursor` is where the next one begins (None: this is the last), `total` the server's count of items."""

    __slots__ = ("_next", "body", "items", "response", "total")

    items: list[Item_co]
    body: Body_co
    total: int | None
    response: ResponseInfo

    def __init__(
        self,
        items: list[Any],
        body: Any,
        total: int | None,
        response: ResponseInfo,
        next: Position | None,
    ) -> None:
        self.items = items
        self.body = body
        self.total = total
        self.response = response
        self._next = next

    @property
    def cursor(self) -> str | None:
        return None if self._next is None else encode_cursor(self._next)

    def __iter__(self) -> Iterator[Item_co]:
        return iter(self.items)

    def __repr__(self) -> str:
        return f"<Page of {len(self.items)} items>"


class Walk:
    """One run through a listing: gives the call for the next page, and is told what came."""

    __slots__ = (
        "_arguments",
        "_left",
        "_operation",
        "_paging",
        "_position",
        "_repeated",
        "_seen",
        "_style",
        "_values",
        "more",
    )

    def __init__(
        self,
        operation: PagedOperation[Any, Any],
        arguments: Arguments,
        start: Position | None,
        limit: int | None,
    ) -> None:
        self._operation = operation
        self._arguments = arguments
        paging = operation.paging
        version = arguments[2]
        # one that speaks a single version, or none, is not asked for it
        self._paging = (
            paging.get(version) or paging.get(None) or next(iter(paging.values()))
        )
        self._values = self._given()
        self._style = self._chosen()
        if start is not None and start.style != self._style:
            raise ValueError(
                f"{operation.id}: this cursor is for paging by {start.style}, and the arguments ask for {self._style}"
            )
        self._position = start or self._first()
        self._seen: set[int] = set()
        self._repeated = False
        self._left = limit
        self.more = limit is None or limit > 0

    @property
    def cursor(self) -> str:
        """Where the page that is now asked for begins."""
        return encode_cursor(self._position)

    # ---- what to ask for ----

    def call(self, core: Core) -> Call:
        self._check()
        parameters, body, version, accept, content_type, options = self._arguments
        changes = self._changes()
        if changes:
            values = {**self._values, **changes}
            if self._paging.place == "body":
                body = values
            else:
                parameters = values
        call = core.prepare(
            self._operation, parameters, body, version, accept, content_type, options
        )
        if (
            self._style in ("next-url", "link-header")
            and self._position.value is not None
        ):
            self._follow(call, self._position.value)
        return call

    def _check(self) -> None:
        """What forbids to go on. Not found before the page that led here was handed out."""
        cap = self._paging.cap
        if cap is not None and self._style == "offset" and self._position.value >= cap:
            raise PagingError(
                f"{self._operation.id}: by offset the server gives no more than {cap} items; this listing has more",
                cursor=self.cursor,
            )
        if self._repeated:
            raise PagingError(
                f"{self._operation.id}: the server gave the same cursor twice; going on would never end",
                cursor=self.cursor,
            )

    def _follow(self, call: Call, address: str) -> None:
        """Go to the server's own address for the page, its query included; but take no credentials elsewhere."""
        target = within(call.request.url, address)
        if target is None:
            raise PagingError(
                f"{self._operation.id}: the next page is on another host",
                cursor=self.cursor,
            )
        call.request = call.request.redirected(target)

    def _given(self) -> Mapping[str, object]:
        """Where the paging parameters are: the operation's, or the fields of the body."""
        parameters, body, version, _, content_type, _ = self._arguments
        if self._paging.place != "body":
            return parameters
        if body is None:
            return {}
        from .plain import plain

        if not isinstance(body, Mapping):
            from .given import check

            ways = self._operation.choices(version, content_type)
            check(body, ways[0], self._operation)
        fields = plain(body, "body")
        if not isinstance(fields, dict):
            raise TypeError(
                f"{self._operation.id}: the body must be an object, for the page is asked for in it"
            )
        return cast("dict[str, object]", fields)

    def _chosen(self) -> str:
        """The style; one that pages by cursor may go by offset when the caller's arguments ask for it."""
        paging, values = self._paging, self._values
        if paging.style != "cursor" or paging.offset is None:
            return paging.style
        asked = [name for name in paging.offset_when if values.get(name) is not None]
        if not asked:
            return paging.style
        if paging.cursor is not None and values.get(paging.cursor) is not None:
            raise ValueError(
                f"{self._operation.id}: {paging.cursor} and {asked[0]} do not go together; give one"
            )
        return "offset"

    def _first(self) -> Position:
        """The place the caller's own arguments begin at."""
        paging, values = self._paging, self._values
        if self._style == "offset":
            return Position("offset", self._number(paging.offset, 0))
        if self._style == "page" and not paging.next:
            first = self._number(paging.page, paging.first_page)
            return Position("page", first, 0, 0 if first == paging.first_page else None)
        by_page = paging.page if self._style == "page" else None
        token = by_page or paging.cursor
        value = (
            values.get(token)
            if token is not None and self._style in ("cursor", "last-item", "page")
            else None
        )
        return Position(self._style, value)

    def _number(self, name: str | None, default: int) -> int:
        given = self._values.get(name) if name is not None else None
        if given is None:
            return default
        try:
            return int(str(given))
        except ValueError:
            raise ValueError(
                f"{self._operation.id}: {name} must be a whole number, not {given!r}"
            ) from None

    def _changes(self) -> dict[str, object]:
        """The paging parameters for the page at hand, where they differ from what the caller gave."""
        paging, position = self._paging, self._position
        value = position.value
        if self._style == "offset":
            # an offset of 0 is the server's own default, unless it is what chooses this style
            if paging.offset is None or (value == 0 and paging.style == "offset"):
                return {}
            return {paging.offset: self._as_given(paging.offset, value)}
        if self._style == "page" and not paging.next:
            if paging.page is None or (
                value == paging.first_page and self._values.get(paging.page) is None
            ):
                return {}
            return {paging.page: self._as_given(paging.page, value)}
        if self._style in ("cursor", "last-item"):
            if value is None or paging.cursor is None:
                return {}
            return {paging.cursor: value}
        if self._style == "page" and value is not None:
            name = paging.page or paging.cursor
            return {} if name is None else {name: value}
        return {}

    def _as_given(self, name: str, value: int) -> object:
        """A number as text where the caller wrote the parameter as text."""
        return str(value) if isinstance(self._values.get(name), str) else value

    # ---- what came ----

    def turned(self, info: ResponseInfo, body: Any) -> Page[Any, Any]:
        """The page, and on to the next one."""
        paging, position = self._paging, self._position
        items = self._items(body)
        total = _count(look_up(body, paging.total)) if paging.total else None
        following = self._following(position, info, body, items, total)
        if position.skip:
            items = items[position.skip :]
        left = self._left
        if left is not None:
            if len(items) > left:
                items = items[:left]
                following = self._inside(position, left)
            self._left = left - len(items)
        self.more = following is not None and self._left != 0
        if following is not None:
            self._repeated = self._repeats(position, following)
            self._position = following
        return Page(items, body, total, info, following)

    def _inside(self, position: Position, taken: int) -> Position:
        """A place within the page at hand, after `taken` more of its items."""
        if self._style == "offset":
            return position._replace(
                value=position.value + position.skip + taken, skip=0
            )
        return position._replace(skip=position.skip + taken)

    def _items(self, body: Any) -> list[Any]:
        found = look_up(body, self._paging.items)
        if isinstance(found, list):
            # mypy has no need of a cast here
            return found  # pyright: ignore[reportUnknownVariableType]
        if not found:  # null, or left out
            return []
        raise PagingError(
            f"{self._operation.id}: no list at {'.'.join(self._paging.items) or 'the reply itself'}",
            cursor=self.cursor,
        )

    def _following(
        self,
        position: Position,
        info: ResponseInfo,
        body: Any,
        items: list[Any],
        total: int | None,
    ) -> Position | None:
        paging = self._paging
        count = len(items)
        seen = None if position.seen is None else position.seen + count
        if self._style == "offset":
            after = position.value + count
            if count == 0 or (total is not None and after >= total):
                return None
            return Position("offset", after)
        if self._style == "page" and not paging.next:
            if count == 0 or (
                total is not None and self._covered(position, seen) >= total
            ):
                return None
            return Position("page", position.value + 1, 0, seen)
        if self._style == "next-url":
            return self._address(look_up(body, paging.next))
        if self._style == "link-header":
            return self._address(next_link(info.headers.get_list("link")))
        if self._style == "last-item":
            return self._behind(items, body)
        value = look_up(body, paging.next)
        # an empty or absent cursor ends the listing, an empty page does not
        return (
            None
            if value is None or value == "" or value is False
            else Position(self._style, value)
        )

    def _behind(self, items: list[Any], body: Any) -> Position | None:
        """After the last item, unless the reply says that no more come.

        Where it says nothing of the kind, an empty page is the end.
        """
        paging = self._paging
        if not (look_up(body, paging.more) if paging.more else items):
            return None
        value = look_up(items[-1], paging.next) if items else None
        if value is None or value == "":
            raise PagingError(
                f"{self._operation.id}: there is more, and no {'.'.join(paging.next)} of a last item to go on from",
                cursor=self.cursor,
            )
        return Position(self._style, value)

    def _covered(self, position: Position, seen: int | None) -> int:
        """How many items the pages up to this one hold, as far as that is known."""
        if seen is not None:
            return seen
        paging = self._paging
        size = (
            _count(self._values.get(paging.size)) if paging.size is not None else None
        )
        return 0 if size is None else (position.value - paging.first_page + 1) * size

    def _address(self, found: object) -> Position | None:
        """An address in the reply: it may be relative to the page it stands on."""
        if not isinstance(found, str) or not found:
            return None
        before = self._position.value
        # where it leads elsewhere, it stays as it is, and is refused when the page is asked for
        return Position(
            self._style,
            (within(before, found) or found) if isinstance(before, str) else found,
        )

    def _repeats(self, position: Position, following: Position) -> bool:
        """Whether a page was asked for before. Only hashes are kept: a listing may have very many pages."""
        if self._style == "offset" or following.skip:
            return False
        self._seen.add(hash(_plain(position.value)))
        return hash(_plain(following.value)) in self._seen


def _plain(value: object) -> str:
    return (
        value
        if isinstance(value, str)
        else json.dumps(value, sort_keys=True, default=str)
    )


def _count(value: object) -> int | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return value
    # a count as a numeric string, as some servers write 64-bit numbers
    return int(value) if isinstance(value, str) and value.isdecimal() else None
