"""Walks a document along its grammar, so that examples, defaults and extensions are never taken for structure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from clientloom.ir.types import Json
from clientloom.openapi.grammar import EACH, LIST, ONE, RULES, SCHEMA, Kind
from clientloom.pointers import fragment

# where a value is: its parent's link and its key or index. None is the root. Cheap, unlike a pointer
Link: TypeAlias = "tuple[Link, str | int] | None"


def pointer_of(link: Link) -> str:
    """The JSON pointer of a link, without a file: `/paths/~1a/get`."""
    steps: list[str | int] = []
    while link is not None:
        link, step = link
        steps.append(step)
    return fragment(reversed(steps))


def link_of(steps: Sequence[str | int]) -> Link:
    """The link of plain steps from the root."""
    link: Link = None
    for step in steps:
        link = (link, step)
    return link


def _is_entry(key: str, child: Json) -> bool:
    """Whether a key of a map of things holds one: not an extension, and not a reference to the whole map."""
    return not key.startswith("x-") and not (key == "$ref" and isinstance(child, str))


def walk(
    kind: Kind, value: Json, link: Link, seen: set[int], wrong: Callable[[Kind, Json, Link], None]
) -> Iterator[tuple[Kind, dict[str, Json], Link]]:
    """Every mapping of the grammar from `value` down, parents first, in document order, each once.

    The caller may change a mapping it is handed: its children are looked up afterwards. `seen` holds the identities
    of mappings met before. `wrong` hears of what is of another kind than the grammar wants. A null is an empty key.
    """
    stack: list[tuple[Kind, Json, Link]] = [(kind, value, link)]
    while stack:
        kind, value, link = stack.pop()
        if not isinstance(value, dict):
            if value is not None and not (kind is SCHEMA and isinstance(value, bool)):
                wrong(kind, value, link)
            continue
        if id(value) in seen:
            continue
        seen.add(id(value))
        yield kind, value, link
        found: list[tuple[Kind, Json, Link]] = []
        if kind in EACH:
            inner = EACH[kind]
            found = [(inner, child, (link, key)) for key, child in value.items() if _is_entry(key, child)]
        else:
            rules = RULES[kind]
            if rules.keys().isdisjoint(value):  # most schemas hold no other
                continue
            for key, child in value.items():
                if key not in rules:
                    continue
                shape, inner = rules[key]
                at = (link, key)
                if shape is ONE:
                    found.append((inner, child, at))
                elif shape is LIST:
                    if isinstance(child, list):
                        found.extend([(inner, item, (at, index)) for index, item in enumerate(child)])
                    elif child is not None:
                        wrong(LIST, child, at)
                elif isinstance(child, dict):
                    found.extend([(inner, item, (at, name)) for name, item in child.items()])
                elif child is not None:
                    wrong("mapping", child, at)
        found.reverse()
        stack += found
