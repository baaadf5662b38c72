"""A run through the pages of a listing, the same for both clients and without sending: what to ask for, what came."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from operator import length_hint
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from ..errors import PagingError
from ..http.messages import ResponseInfo
from ..http.urls import next_link, shown, within
from .rules import (
    BY_ADDRESS,
    Position,
    Unfollowable,
    asked,
    by_number,
    count_of,
    encode_cursor,
    fields,
    first,
    following,
    items_of,
    look_up,
    numbered,
    smaller,
    unasked,
)

if TYPE_CHECKING:
    from ..call.arguments import CallArguments
    from ..call.effects import Call
    from ..call.preparation import Core
    from ..request.operation import PagedOperation

# empty pages in a row, after which it is more likely that they never end
MOST_EMPTY = 100


class Walk:
    """One run through a listing: gives the call for the next page, and is told what came."""

    __slots__ = (
        "_arguments",
        "_core",
        "_empty",
        "_left",
        "_most_links",
        "_numbered",
        "_operation",
        "_out",
        "_outer",
        "_over",
        "_paging",
        "_position",
        "_proven",
        "_repeated",
        "_seen",
        "_size",
        "_style",
        "_total",
        "_values",
        "more",
    )

    def __init__(
        self,
        core: Core,
        arguments: CallArguments,
        start: Position | None,
        limit: int | None,
    ) -> None:
        self._core = core
        self._operation = operation = cast(
            "PagedOperation[Any, Any]", arguments.operation
        )
        self._arguments = arguments
        paging = operation.paging
        # one that speaks a single version, or none, is not asked for it
        self._paging = (
            paging.get(arguments.version)
            or paging.get(None)
            or next(iter(paging.values()))
        )
        self._outer = self._around()
        self._values = self._given()
        self._style = self._chosen()
        self._numbered = numbered(self._paging, self._style)
        if start is not None:
            self._fits(start)
        self._position = start or first(
            operation.id, self._paging, self._style, self._values
        )
        # the page that is being handed out: where it begins, its items not yet taken, and how many it had
        self._out: tuple[Position, Iterator[Any], int] | None = None
        self._seen: set[int] = set()
        self._repeated = False
        self._empty = 0
        self._size: int | None = None  # of the page asked for, where it is smaller
        self._proven = False
        self._total: int | None = None
        self._left = limit
        self._over = False
        self.more = limit is None or limit > 0

    @property
    def cursor(self) -> str:
        """Where the page that is now asked for begins."""
        return encode_cursor(self._position)

    @property
    def reached(self) -> str | None:
        """Where the first item is that was not handed out; None where all were."""
        if self._out is not None:
            position, items, count = self._out
            left = length_hint(items)
            if left:
                return encode_cursor(self._inside(position, count - left))
        return None if self._over else self.cursor

    # ---- what to ask for ----

    def call(self) -> Call:
        self._check()
        arguments = self._arguments
        place = (self._paging, self._position, self._values)
        size = smaller(*place, self._left)
        self._size = next(map(count_of, size.values()), None)
        changes = {**asked(*place), **size}
        if changes:
            values: dict[str, object] = {**self._values, **changes}
            if self._paging.inside is not None:
                values = {**self._outer, self._paging.inside: values}
            if self._paging.place == "body":
                arguments = arguments.replaced(arguments.parameters, values)
            else:
                arguments = arguments.replaced(values, arguments.body)
        try:
            call = self._core.prepare(arguments)
        except (TypeError, ValueError) as error:
            if self._out is None:
                raise  # it is the caller's
            raise self._error(f"the next page cannot be asked for: {error}") from None
        self._most_links = call.settings.limits.links
        if self._style in BY_ADDRESS and self._position.value is not None:
            self._follow(call, self._position.value)
        return call

    def _check(self) -> None:
        """What forbids to go on. Not found before the page that led here was handed out."""
        cap = self._paging.cap
        if cap is not None and self._style == "offset" and self._position.value >= cap:
            raise self._error(
                f"by offset the server gives no more than {cap} items; this listing has more"
            )
        if self._repeated:
            raise self._error(
                "the server gave the same cursor twice; going on would never end"
            )
        if self._empty >= MOST_EMPTY:
            raise self._error(
                f"{MOST_EMPTY} empty pages in a row; resume at the cursor to go on"
            )

    def _error(self, why: str) -> PagingError:
        return PagingError(f"{self._operation.id}: {why}", cursor=self.cursor)

    def _follow(self, call: Call, address: str) -> None:
        """Go to the server's own address for the page, its query included; but take no credentials elsewhere."""
        target = within(call.request.target, address)
        if target is None:
            from ..call.masks import masks_of

            where = shown(call.request.target, address, masks_of(call).text)
            raise self._error(
                f"the next page is on another host, {where}: no credentials go there"
            )
        call.request = call.request.redirected(target, method=self._paging.next_method)

    def _around(self) -> Mapping[str, object]:
        """What the caller gave where the paging parameters are: the parameters, or the fields of the body."""
        given = self._arguments
        if self._paging.place != "body":
            return given.parameters
        if given.body is not None and not isinstance(given.body, Mapping):
            from ..request.body_checks import check

            ways = self._operation.choices(given.version, given.content_type)
            check(given.body, ways[0], self._operation)
        return fields(self._operation.id, self._arguments.body, "body")

    def _given(self) -> Mapping[str, object]:
        """The paging parameters themselves, and what stands beside them."""
        inside = self._paging.inside
        if inside is None:
            return self._outer
        return fields(self._operation.id, self._outer.get(inside), inside)

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

    def _fits(self, start: Position) -> None:
        if start.style != self._style:
            raise ValueError(
                f"{self._operation.id}: this cursor is for paging by {start.style}, "
                f"and the arguments ask for {self._style}"
            )
        counted = self._numbered or self._style == "offset"
        if counted and not isinstance(start.value, int):
            raise ValueError(
                f"{self._operation.id}: this is not a cursor of this pager"
            )

    # ---- what came ----

    def turned(self, info: ResponseInfo, body: Any) -> Page[Any, Any]:
        """The page, and on to the next one."""
        paging, position = self._paging, self._position
        total = self._counted(info, body)
        try:
            items = items_of(paging, body)
            after, items = self._after(position, info, body, items, total)
        except Unfollowable as error:
            raise self._error(str(error)) from None
        self._empty = 0 if items else self._empty + 1
        if total is not None and total > 0:
            self._total = total
        if after is None:
            self._note_missing(position, len(items))
        if position.skip:
            missing = position.skip - len(items)
            if missing > 0 and after is not None and self._sized(after):
                # pages are smaller than where the cursor was made
                after = after._replace(skip=missing)
            items = items[position.skip :]
        sized = self._size if after is not None and self._sized(after) else None
        left = self._left
        if left is not None:
            if len(items) > left or (len(items) == left and sized is not None):
                # told by how much has come, not by a place that hangs on the size of pages
                items = items[:left]
                after, sized = self._inside(position, left), None
            self._left = left - len(items)
        if after is not None and sized is not None:
            after = after._replace(size=sized)
        # in this order: whenever it is interrupted, `reached` loses nothing
        self._out = (position, iter(items), len(items))
        self._over = after is None
        self.more = after is not None and self._left != 0
        if after is not None:
            self._repeated = self._repeats(position, after)
            self._position = after
        return Page(items, body, total, info, after)

    def _counted(self, info: ResponseInfo, body: Any) -> int | None:
        """How many items there are, as the reply or a header of it says."""
        paging = self._paging
        if paging.total:
            return count_of(look_up(body, paging.total))
        if paging.total_header is None:
            return None
        # `Content-Range: items 0-9/57` counts behind its slash
        return count_of(
            (info.headers.get(paging.total_header) or "").rpartition("/")[2]
        )

    def items(self) -> Iterator[Any]:
        """The items of the page that came; what is taken from them is handed out."""
        assert self._out is not None
        return self._out[1]

    def handed(self) -> None:
        """The page goes to the caller as a whole."""
        self._out = None

    def _sized(self, after: Position) -> bool:
        """Whether where that page begins may hang on how large pages are."""
        return self._style in BY_ADDRESS or by_number(self._paging, after)

    def _inside(self, position: Position, taken: int) -> Position:
        """A place within a page, after `taken` more of its items."""
        if self._style == "offset":
            return position._replace(
                value=position.value + position.skip + taken, skip=0
            )
        return position._replace(skip=position.skip + taken)

    def _after(
        self,
        position: Position,
        info: ResponseInfo,
        body: Any,
        items: list[Any],
        total: int | None,
    ) -> tuple[Position | None, list[Any]]:
        """Where the next page begins, and the items of this one that did not come before."""
        paging = self._paging
        header: str | None = None
        if self._style == "link-header":
            links = info.headers.get_list("link")
            most = self._most_links
            if most is not None and sum(map(len, links)) > most:
                raise Unfollowable(
                    f"more than {most} characters of Link headers (Limits.links)"
                )
            header = next_link(links)
        elif paging.next_header is not None:
            header = info.headers.get(paging.next_header)
        if not self._numbered:
            return following(paging, position, header, body, items, total), items
        if position.seen is None and paging.size is not None:
            size = count_of(self._values.get(paging.size))
            if size == len(items):
                # a full page: so were those before it
                before = (position.value - paging.first_page) * size
                position = position._replace(seen=before)
        after = following(paging, position, header, body, items, total)
        named = count_of(look_up(body, paging.number)) if paging.number else None
        if named is None:
            return after, items
        if named == position.named:
            # the page before once more: the last of a server that has no higher one, or one that counts otherwise
            ended = self._proven or self._empty > 0
            again = position._replace(value=position.value + 1, skip=0)
            return None if ended else again, []
        if unasked(paging, position, self._values):
            if after is not None:
                value = min(position.value, named) + 1
                after = after._replace(value=value)
        elif named == position.value:
            self._proven = True
        return None if after is None else after._replace(named=named), items

    def _note_missing(self, position: Position, count: int) -> None:
        """A note where a listing ends with fewer items than the server counted."""
        total = self._total
        before = position.value if self._style == "offset" else position.seen
        if total is not None and before is not None and before + count < total:
            self._core.shared.reader.drift.report(
                self._operation.id,
                self._paging.total_header or ".".join(("$", *self._paging.total)),
                "total",
                f"{total} items",
                f"{before + count} items",
            )

    def _repeats(self, position: Position, after: Position) -> bool:
        """Whether a page was asked for before. Only hashes are kept: a listing may have very many pages."""
        if self._style == "offset" or self._numbered or after.skip:
            return False
        self._seen.add(hash(_plain(position.value)))
        return hash(_plain(after.value)) in self._seen


def _plain(value: object) -> str:
    return (
        value
        if isinstance(value, str)
        else json.dumps(value, sort_keys=True, default=str)
    )


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
