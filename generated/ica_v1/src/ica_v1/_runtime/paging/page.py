"""One page of a listing, as callers get it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Generic, TypeVar

from ..http.messages import ResponseInfo
from .rules import Position, encode_cursor

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
