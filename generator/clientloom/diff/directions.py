"""Which way the values of each class travel: from the user to the server, from the server to the user, or both."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Flag

from clientloom.surface.records import Row
from clientloom.surface.type_text import classes_in


class Way(Flag):
    """A request carries it, a reply does, or both."""

    REQUEST = 1
    REPLY = 2
    BOTH = 3


def ways_of(rows: Mapping[str, Row]) -> dict[str, Way]:
    """By class name. A class that no operation mentions is not listed."""
    mentions: dict[str, set[str]] = {}
    found: dict[str, Way] = {}
    for name, row in rows.items():
        if row.get("gone"):
            continue
        if name.startswith("models."):
            owner = name[len("models.") :].partition(" ")[0].partition(".")[0]
            held = mentions.setdefault(owner, set())
            held.update(classes_in(" ".join([str(row.get("type")), str(row.get("further")), name.partition(" | ")[2]])))
            continue
        way = Way.REQUEST if name.endswith(")") else Way.REPLY
        for text in _texts(row):
            for each in classes_in(text):
                found[each] = found.get(each, way) | way
    waiting = list(found)
    while waiting:
        owner = waiting.pop()
        for each in mentions.get(owner, ()):
            before = found.get(each)
            after = found[owner] if before is None else before | found[owner]
            if after != before:
                found[each] = after
                waiting.append(each)
    return found


def _texts(row: Row) -> Iterable[str]:
    yield str(row.get("type"))
    for key in ("returns", "errors", "types"):
        held = row.get(key)
        yield from held.values() if isinstance(held, dict) else ()
    for page in row.get("pages", ()):
        yield from (str(page.get("page")), str(page.get("item")))
