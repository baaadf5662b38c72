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
NUMBERS: tuple[Tree, ...] = (
    *(0, -1, 1, -0.0, 0.1, True, False, None),
    *(2**31, 2**53 + 1, 2**63 - 1, 2**63, -(2**63) - 1, 2**64, 2**70, -(10**400), 1e308, 5e-324, 1e-7),
)
THING = {"$ref": "#/components/schemas/Thing"}
NULL = {"type": "null"}
# combinators in combinators, with null wherever it may stand
COMBINED: tuple[Tree, ...] = (
    {"allOf": [THING, {}]},
    {"oneOf": [THING, {"type": "string"}]},
    {"anyOf": [THING, NULL]},
    {"oneOf": [{"anyOf": [THING, NULL]}, {"oneOf": [{"type": "integer"}, {"anyOf": [NULL]}]}]},
    {"allOf": [{"anyOf": [THING, NULL]}, {"oneOf": [THING, {"properties": {"a": NULL}}]}]},
    {"allOf": [NULL, {"type": "object", "properties": {"a": THING}}]},
    {"anyOf": [{"type": "array", "items": THING}, {"type": "array", "items": {"anyOf": [THING, NULL]}}]},
    {"type": ["object", "null"], "properties": {"x": {"oneOf": [NULL, NULL]}}, "anyOf": [{"required": ["x"]}, THING]},
    {"not": {"anyOf": [THING]}, "oneOf": []},
    {"oneOf": [THING, THING], "discriminator": {"propertyName": "kind", "mapping": {"a": "Thing", "b": "#/nowhere"}}},
    {"type": "object", "additionalProperties": {"anyOf": [THING, {"type": "object", "additionalProperties": NULL}]}},
    {"if": THING, "then": {"oneOf": [THING]}, "else": NULL, "properties": {"a": {"const": None}}},
    {"enum": [None]},
    {"enum": [1, "1", 1.0, True, None, 2**64]},
    {"type": "integer", "enum": [2**63, 2**64, -(2**70)], "default": 2**64},
    {"type": "integer", "minimum": -(2**70), "maximum": 1e308, "multipleOf": 5e-324},
    {"const": 2**64},
)


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
                chance.choice(COMBINED),
                chance.choice(COMBINED),
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


def with_null_component(tree: Tree, chance: random.Random) -> Tree:
    """The tree with components that are null, or come to it, and something that uses them."""
    tree = copy.deepcopy(tree)
    table = schemas(tree)
    if table:
        said = chance.choice((NULL, {"enum": [None]}, {"const": None}, {"anyOf": [NULL]}, {"oneOf": [THING, NULL]}))
        table["Nothing"] = copy.deepcopy(said)
        nothing = {"$ref": "#/components/schemas/Nothing"}
        name = chance.choice(list(table))
        holder = table[name]
        if isinstance(holder, dict) and isinstance(holder.get("properties"), dict):
            holder["properties"][chance.choice(("nothing", "null", "none"))] = nothing
        else:
            table["Holder"] = {"type": "object", "properties": {"a": nothing, "b": {"anyOf": [nothing, NULL]}}}
    return tree


def merged(tree: Tree, other: Tree) -> Tree:
    """Two documents in one: what both have is as in the second."""
    if not isinstance(tree, dict) or not isinstance(other, dict):
        return copy.deepcopy(other)
    both = {key: merged(tree[key], value) if key in tree else copy.deepcopy(value) for key, value in other.items()}
    return {**{key: copy.deepcopy(value) for key, value in tree.items() if key not in other}, **both}


def split(tree: Tree, chance: random.Random) -> tuple[Tree, dict[str, Tree]]:
    """The tree with up to three parts moved into other files, which refer back to it; and these files by name."""
    tree = copy.deepcopy(tree)
    files: dict[str, Tree] = {}
    for number in range(chance.choice((1, 1, 2, 3))):
        found = [(holder, key) for holder, key in places(tree) if isinstance(holder[key], dict) and key != "info"]
        table = schemas(tree)
        if table and chance.random() < 0.7:
            found = [(table, key) for key in table]
        if not found:
            break
        holder, key = chance.choice(found)
        name = f"part{number}.json"
        step, reference = chance.choice((("Thing", "#/Thing"), ("defs", "#/defs/Thing"), ("", "")))
        part = holder[key]
        if chance.random() < 0.9:  # or else it refers to its own file, which has no such thing
            _redirect(part, "spec.json")
        files[name] = {"": part, "Thing": {"Thing": part}, "defs": {"defs": {"Thing": part}}}[step]
        moved = {"$ref": name + reference}
        holder[key] = chance.choice((moved, moved, {"anyOf": [moved, NULL]}, {"oneOf": [moved, {"type": "string"}]}))
    return tree, files


def _redirect(tree: Tree, file: str) -> None:
    """Let what refers to its own file refer to another one."""
    for holder, key in places(tree):
        if key == "$ref" and isinstance(holder[key], str) and holder[key].startswith("#"):
            holder[key] = file + holder[key]


def schemas(tree: Tree) -> dict[str, Tree]:
    """The named schemas of a document."""
    parts = tree.get("components") if isinstance(tree, dict) else None
    table = parts.get("schemas") if isinstance(parts, dict) else None
    return table if isinstance(table, dict) else {}


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
