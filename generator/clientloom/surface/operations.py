"""Which operation of now is one that was published: by verb and path, then by what little of them has changed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from clientloom import ir
from clientloom.naming.rules import argument_name, path_variables
from clientloom.pointers import escape, unescape
from clientloom.surface.former import Former, FormerMethod, by_meaning
from clientloom.surface.records import Row

_VARIABLE = re.compile(r"\{[^{}]*\}")
_OPERATION = re.compile(r"#/paths/([^/]+)/([a-z]+)(?=/|$)")


def key_of(operation: ir.Operation) -> str:
    """What tells an operation from all others: `GET /tasks/{id}`."""
    return f"{operation.method} {operation.path}"


def match_operations(former: Former, operations: Iterable[ir.Operation]) -> dict[str, str]:
    """The key of now, by the key under which an operation was published."""
    before = former.operations()
    now = {key_of(each): each.operation_id for each in operations}
    found = {key: key for key in before if key in now}
    living = {key for key, method in before.items() if not method.row.get("gone")}

    def step(old: Iterable[str], tells: Callable[[str, str | None], object]) -> None:
        left = [key for key in old if key not in found]
        taken = set(found.values())
        ours = unique({key: tells(key, before[key].row.get("id")) for key in left})
        theirs = unique({key: tells(key, id_) for key, id_ in now.items() if key not in taken})
        found.update((key, theirs[what]) for what, key in ours.items() if what in theirs)

    if len(found) < len(before):
        step(before, lambda key, id_: _VARIABLE.sub("{}", key))
        step(living, lambda key, id_: (key.partition(" ")[0], id_) if id_ else None)
    return found


def match_arguments(method: FormerMethod, operation: ir.Operation) -> dict[str, str]:
    """The published names of an operation's parameters by their ids."""
    known = by_meaning(method.arguments, "in", "wire")
    was = str(method.row["operation"]).partition(" ")[2]
    moved = (
        dict(zip(path_variables(operation.path), path_variables(was), strict=False)) if was != operation.path else {}
    )
    found: dict[str, str] = {}
    for each in operation.parameters:
        wire = moved.get(each.wire_name, each.wire_name) if each.place == "path" else each.wire_name
        if (name := known.get((each.place, wire))) is not None:
            found[each.id] = name
    if len(found) == len(operation.parameters):
        return found
    _step(method, operation, found, lambda name, row: row.get("wire"), lambda wire: wire)
    _step(method, operation, found, lambda name, row: name, argument_name)
    return found


def _step(
    method: FormerMethod,
    operation: ir.Operation,
    found: dict[str, str],
    was: Callable[[str, Row], str | None],
    now: Callable[[str], str],
) -> None:
    """What the same text identifies on both sides, and nothing else there: at another place, or only respelled."""
    named = set(found.values())
    living = {
        name: was(name, row)
        for name, row in method.arguments.items()
        if name not in named and not row.get("gone") and row.get("in") != "body"
    }
    fresh = unique({each.id: now(each.wire_name) for each in operation.parameters if each.id not in found})
    found.update((fresh[what], name) for what, name in unique(living).items() if what in fresh)


def translated(pointer: str, operations: Mapping[str, str]) -> str:
    """A pointer below an operation, where that operation is now."""
    start = _OPERATION.match(pointer)
    if start is None:
        return pointer
    key = f"{start[2].upper()} {unescape(start[1])}"
    now = operations.get(key, key)
    if now == key:
        return pointer
    verb, _, path = now.partition(" ")
    return f"#/paths/{escape(path)}/{verb.lower()}{pointer[start.end() :]}"


def unique(said: Mapping[str, object]) -> dict[object, str]:
    """What tells one thing from all others of its side, by what it says."""
    found: dict[object, list[str]] = {}
    for key, what in said.items():
        if what is not None:
            found.setdefault(what, []).append(key)
    return {what: keys[0] for what, keys in found.items() if len(keys) == 1}
