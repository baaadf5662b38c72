"""Pages of letters, and ways to look at what was asked for."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl, urlsplit

from call_kit import (
    Flavour,
    Reply,
)


def page(ids: str, next: Any = None, total: Any = None, **headers: str) -> Reply:
    """A page with one thing for each letter."""
    body: dict[str, Any] = {"items": [{"id": letter} for letter in ids]}
    if next is not None:
        body["nextToken"] = next
    if total is not None:
        body["totalCount"] = total
    return Reply(200, body, **headers)


def queries(script: Any) -> list[dict[str, str]]:
    return [dict(parse_qsl(urlsplit(request.target).query, keep_blank_values=True)) for request in script.sent]


def letters(items: list[Any]) -> str:
    return "".join(item.id for item in items)


def walk(flavour: Flavour, listing: Any) -> str:
    return letters(flavour.all(listing))


def collect(flavour: Flavour, listing: Any, into: list[Any]) -> None:
    """Like list(), but what came before an error stays."""
    if not flavour.is_async:
        for item in listing:
            into.append(item)
        return

    async def gathered() -> None:
        async for item in listing:
            into.append(item)

    flavour.run(gathered())
