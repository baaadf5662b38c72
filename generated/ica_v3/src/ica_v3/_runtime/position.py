"""Where a page begins, and the text that a caller can keep of it."""

from __future__ import annotations

import base64
import json
from typing import Any, NamedTuple


class Position(NamedTuple):
    """Where a page begins. `skip` items of it are done already; `seen` counts all items before it, where known."""

    style: str
    value: Any
    skip: int = 0
    seen: int | None = None


def encode_cursor(position: Position) -> str:
    text = json.dumps(position, separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode("ascii").rstrip("=")


def decode_cursor(cursor: str) -> Position:
    try:
        found = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        style, value, skip, seen = found
        if isinstance(style, str) and isinstance(skip, int) and skip >= 0:
            return Position(style, value, skip, seen if isinstance(seen, int) else None)
    except (ValueError, TypeError):
        pass
    raise ValueError(
        "this is not a cursor of a pager: take one from page.cursor or error.cursor"
    )
