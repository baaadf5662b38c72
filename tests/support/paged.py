"""A listing that a server holds, and looks at what was asked for."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs

from loopback import Loopback, Received, Reply

from support import ica_replies as ica

ITEMS_PATH = f"/ica/rest/api/projects/p/analysisCreationBatch/{ica.UUID_1}/items"


def sent(server: Loopback) -> list[list[str]]:
    """The queries, one for each request; the order of pairs means nothing."""
    return [pairs(request.raw_query) for request in server.received]


def pairs(query: str) -> list[str]:
    return sorted(query.split("&")) if query else []


def queries(*texts: str) -> list[list[str]]:
    return [pairs(text) for text in texts]


def ids(items: list[Any]) -> list[str]:
    return [str(item.id) for item in items]


def rows(server: Loopback, number: int, *, reply_type: str = ica.V4, total: int | None = None) -> None:
    """The server holds so many rows and gives them by cursor, or by offset, never both."""

    def answer(request: Received) -> Reply:
        asked = {name: values[0] for name, values in parse_qs(request.raw_query).items()}
        assert not {"pageToken", "pageOffset"} <= asked.keys()
        size = int(asked.get("pageSize", "2"))
        by_offset = "pageOffset" in asked or "sort" in asked
        start = int(asked["pageOffset"]) if "pageOffset" in asked else int(asked.get("pageToken", "row-0")[4:])
        found = [ica.numbered_item(row) for row in range(start, min(start + size, number))]
        if by_offset:
            # with offset paging the cursor is empty
            return Reply.json(ica.page(found, "", number if total is None else total), 200, reply_type)
        token = f"row-{start + size}" if start + size < number else None
        return Reply.json(ica.page(found, token, None, remainingRecords=max(0, number - start - size)), 200, reply_type)

    server.default = answer


def numbers(items: list[Any]) -> list[int]:
    return [int(str(item.id)[-12:]) for item in items]
