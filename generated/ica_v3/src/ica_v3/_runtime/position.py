"""Where a page begins, and the text that a caller can keep of it."""

from __future__ import annotations

import base64
import json
from typing import Any, NamedTuple, cast


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
