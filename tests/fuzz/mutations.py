"""Mutations of documents: of their trees, and of their bytes. The same for the same seed."""

from __future__ import annotations

import copy
import json
import random
from typing import Any, TypeAlias

Tree: TypeAlias = Any

# what a hostile or careless author writes anywhere
TEXTS = (
    "",
    " ",
    "\0",
    "\u202e\u2028",
    "\ud83d".encode("utf-8", "replace").decode(),
    '"""',
    "'''\\",
    "\n",
    "{{ x }}",
    "{% raw %}",
    "../../etc",
    "CON",
    "__class__",
    "class",
    "*/*",
    "text/event-stream",
    'application/json; charset="',
    "a" * 300,
    "{",
    "}{",
    "{id}",
    "$ref",
    "#/components/schemas",
    "#/components/schemas/Thing",
    "#",
    "#/",
    "#/paths/~1things/get",
    "string",
    "object",
    "array",
    "null",
    "integer",
    "date-time",
    "binary",
    "(?<",
    "0",
    "1e999",
    "x-y",
    "default",
    "2XX",
)
NUMBERS: tuple[Tree, ...] = (0, -1, 1, 2**70, -0.0, 1e308, 0.1, True, False, None)


def kinds(chance: random.Random) -> Tree:
    """Some value."""
    return copy.deepcopy(
        chance.choice(
            (
                chance.choice(TEXTS),
                chance.choice(NUMBERS),
                [],
                {},
                [chance.choice(TEXTS)],
                {chance.choice(TEXTS): chance.choice(TEXTS)},
                {"$ref": chance.choice(TEXTS)},
                {"type": chance.choice(("object", "array", "string", "nonsense", ["string", "null"], 5))},
                {"allOf": [{"$ref": "#/components/schemas/Thing"}, {}]},
                {"oneOf": [{"$ref": "#/components/schemas/Thing"}, {"type": "string"}]},
            )
        )
    )


def places(tree: Tree) -> list[tuple[Any, Any]]:
    """Every (container, key) of a tree."""
    found: list[tuple[Any, Any]] = []
    stack = [tree]
    while stack:
        value = stack.pop()
        if isinstance(value, (dict, list)):
            inner = list(value.items()) if isinstance(value, dict) else list(enumerate(value))
            found += [(value, key) for key, _ in inner]
            stack += [child for _, child in inner]
    return found


def mutate(tree: Tree, chance: random.Random) -> Tree:
    """The tree with one to four changes. The one given stays."""
    tree = copy.deepcopy(tree)
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        found = places(tree)
        if not found:
            break
        holder, key = chance.choice(found)
        kind = chance.randrange(7)
        if kind == 0:
            holder[key] = kinds(chance)
        elif kind == 1:
            del holder[key]
        elif kind == 2 and isinstance(holder, dict):
            holder[chance.choice(TEXTS)] = holder.pop(key)
        elif kind == 3:
            other, there = chance.choice(found)
            # what already holds the place would hold itself
            if there in other if isinstance(other, dict) else there < len(other):
                holder[key] = copy.deepcopy(other[there])
        elif kind == 4 and isinstance(holder, dict):
            holder[chance.choice(TEXTS)] = kinds(chance)
        elif kind == 5 and isinstance(holder, list):
            holder.append(kinds(chance))
        elif kind == 6 and isinstance(holder[key], str):
            text = holder[key]
            at = chance.randrange(len(text) + 1)
            holder[key] = text[:at] + chance.choice(TEXTS) + text[at:]
        else:
            holder[key] = kinds(chance)
    return tree


def as_json(tree: Tree) -> bytes:
    return json.dumps(tree).encode()


def scrambled(data: bytes, chance: random.Random) -> bytes:
    """The bytes with a piece changed, cut out, doubled or put elsewhere."""
    at = chance.randrange(len(data))
    end = min(len(data), at + chance.choice((1, 1, 2, 8, 40)))
    kind = chance.randrange(5)
    if kind == 0:
        return data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]
    if kind == 1:
        return data[:at] + data[end:]
    if kind == 2:
        return data[:end] + data[at:end] + data[end:]
    if kind == 3:
        to = chance.randrange(len(data))
        return data[:to] + data[at:end] + data[to:]
    return (
        data[:at]
        + chance.choice((b"&a ", b"*a", b"!!python/object:os.system ", b"<<: ", b"\t", b"'", b"{", b"[", b"- "))
        + data[at:]
    )
