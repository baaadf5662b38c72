"""Pagers: every item of a listing, page by page, sync and async, over one set of rules (`rules.py`)."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator, Iterator
from itertools import chain
from typing import Any, Generic, NoReturn, Self, TypeVar

from ..call.arguments import CallArguments
from ..call.effects import Call
from ..call.preparation import Core
from ..errors import ClientError, without_frames
from .iteration import Page, Walk
from .rules import Position, decode_cursor

__all__ = ["AsyncPager", "Page", "Pager"]

Item = TypeVar("Item")
Item_co = TypeVar("Item_co", covariant=True)
Body_co = TypeVar("Body_co", covariant=True)


class _Listing(Generic[Item_co, Body_co]):
    """What is asked for; nothing is sent before it is used, and every use starts anew."""

    __slots__ = ("_arguments", "_core", "_limit", "_start", "_walked")

    def __init__(self, core: Core, arguments: CallArguments) -> None:
        # what its `result` gives is to be awaited in an async client
        self._core: Any = core
        self._arguments = arguments
        self._limit: int | None = None
        self._start: Position | None = None
        self._walked: Walk | None = None  # the use that began last
        self._walk()  # finds arguments that contradict each other before the listing is handed out

    def take(self, n: int) -> Self:
        """The same listing, ended after `n` items."""
        if isinstance(n, bool) or n < 0:
            raise ValueError(f"take() needs a number of items, not {n!r}")
        copy = self._copy()
        copy._limit = n if self._limit is None else min(n, self._limit)
        return copy

    @property
    def cursor(self) -> str | None:
        """Where the use of this pager that began last has come to: the first item that was not handed out.

        After an error or an interrupt, `resume(cursor)` gives exactly the rest. None where everything was handed out.
        """
        return (self._walked or self._walk()).reached

    def resume(self, cursor: str) -> Self:
        """The same listing from where `cursor` stands: a page's, a pager's or an error's.

        Keep the other arguments the same.
        """
        copy = self._copy()
        copy._start = decode_cursor(cursor)
        copy._walk()
        return copy

    def _copy(self) -> Self:
        copy = object.__new__(type(self))
        for name in _Listing.__slots__:
            setattr(copy, name, getattr(self, name))
        copy._walked = None
        return copy

    def __copy__(self) -> Self:
        return self._copy()

    def __deepcopy__(self, memo: object) -> Self:
        return self._copy()

    def __reduce__(self) -> tuple[Any, ...]:
        from ..call.pickling import kept_arguments

        state = {name: getattr(self, name) for name in _Listing.__slots__}
        state["_walked"] = None
        state["_arguments"] = kept_arguments(self._core, self._arguments)
        return _unpickled, (type(self), state)

    def _walk(self) -> Walk:
        outer = sys.exception()
        try:
            return Walk(self._core, self._arguments, self._start, self._limit)
        except Exception as error:
            # a walk works on plain values, secrets too
            raise without_frames(error, outer)  # noqa: B904

    def _begin(self) -> Walk:
        self._walked = walk = self._walk()
        return walk

    def _call(self, walk: Walk) -> Call:
        outer = sys.exception()
        try:
            return walk.call()
        except Exception as error:
            raise without_frames(error, outer)  # noqa: B904

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._arguments.operation.id}>"


def _unpickled(kind: type[_Listing[Any, Any]], state: dict[str, Any]) -> object:
    from ..call.pickling import arguments_again

    listing = object.__new__(kind)
    for name, value in state.items():
        again = arguments_again(*value) if name == "_arguments" else value
        setattr(listing, name, again)
    return listing


class _Items(chain[Item]):
    """The items of a run that has begun."""

    def __reduce__(self) -> NoReturn:
        raise TypeError(
            "an iteration that has begun cannot be pickled: pickle the pager, or pager.resume(pager.cursor), "
            "which goes on where it is now"
        )


class Pager(_Listing[Item_co, Body_co]):
    """Every item of a listing: `for item in pager`, or `for page in pager.pages()`. Pages are fetched when needed."""

    __slots__ = ()

    def __iter__(self) -> Iterator[Item_co]:
        # no frame of ours for each item
        return _Items.from_iterable(self._taken(self._begin()))

    def _taken(self, walk: Walk) -> Iterator[Iterator[Item_co]]:
        while walk.more:
            self._fetch(walk)
            yield walk.items()

    def pages(self) -> Iterator[Page[Item_co, Body_co]]:
        """Page after page, empty ones too."""
        walk = self._begin()
        while walk.more:
            page = self._fetch(walk)
            walk.handed()
            yield page

    def first_page(self) -> Page[Item_co, Body_co]:
        """The first page alone: one request."""
        return self._fetch(self._walk())

    def _fetch(self, walk: Walk) -> Page[Any, Any]:
        try:
            return walk.turned(*self._core.result(self._call(walk)))
        except ClientError as error:
            error.cursor = error.cursor or walk.cursor
            raise


class AsyncPager(_Listing[Item_co, Body_co]):
    """Every item of a listing: `async for item in pager`, or `async for page in pager.pages()`.

    It cannot be awaited: there is nothing to wait for until it is used.
    """

    __slots__ = ()

    async def __aiter__(self) -> AsyncIterator[Item_co]:
        walk = self._begin()
        while walk.more:
            await self._fetch(walk)
            for item in walk.items():
                yield item

    async def pages(self) -> AsyncIterator[Page[Item_co, Body_co]]:
        """Page after page, empty ones too."""
        walk = self._begin()
        while walk.more:
            page = await self._fetch(walk)
            walk.handed()
            yield page

    async def first_page(self) -> Page[Item_co, Body_co]:
        """The first page alone: one request."""
        return await self._fetch(self._walk())

    async def _fetch(self, walk: Walk) -> Page[Any, Any]:
        try:
            return walk.turned(*await self._core.result(self._call(walk)))
        except ClientError as error:
            error.cursor = error.cursor or walk.cursor
            raise
