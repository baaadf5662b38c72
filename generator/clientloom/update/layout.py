"""Writes a new document in the layout of the one that is there, so that their difference is what has changed."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct

from clientloom.diagnostics.records import BadInput
from clientloom.ir.types import Json
from clientloom.source import decode, parse

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\]:,]|[^\s{}\[\],:"]+', re.DOTALL)
_INDENT = re.compile(r"\n([ \t]+)")
_COLON = re.compile(r'"([ \t]*:[ \t]*)["{\[\d]')
_COMMA = re.compile(r",[ \t]*(?=[^\s])")


def in_layout_of(old: bytes, new: bytes, file: Path) -> bytes:
    """The new document with the order of keys and the white space of the old one, as far as both have the same things;
    the old bytes themselves where both mean the same. What is YAML in both comes as it is, with its own comments.

    BadInput where the new one cannot be read.
    """
    came = parse(new, file)
    try:
        there = parse(old, file)
    except BadInput:
        return new
    if _canonical(there) == _canonical(came):
        return old
    old_text = decode(old, file)
    if not _is_json(old_text):
        if not _is_json(decode(new, file)):
            return new
        from clientloom.source.yaml_writer import write_yaml

        return write_yaml(_ordered(came, there)).encode()
    text = decode(new, file) if _is_json(decode(new, file)) else json.dumps(came)
    root = _nodes(old_text)
    written = _Writer(old_text).value(_read(text), root, 0)
    return (old_text[: root.start] + written + old_text[root.end :]).encode()


class _Number(Struct, frozen=True):
    """A number as it is written: 1.0 is not 1 here, and no digit is lost."""

    text: str


class _Node(Struct):
    """A value of the old text, from `start` to `end`, and the ones in it."""

    value: Any
    start: int
    end: int = 0
    is_object: bool = False
    members: dict[str, _Node] = {}
    items: list[_Node] = []


def _canonical(tree: Json) -> str:
    """The same for trees that mean the same: Python holds 1, 1.0 and true for equal."""
    return json.dumps(tree, sort_keys=True)


def _is_json(text: str) -> bool:
    return text.lstrip()[:1] in ("{", "[")


def _read(text: str) -> Any:
    return json.loads(text, parse_int=_Number, parse_float=_Number)


def _nodes(text: str) -> _Node:
    """The nodes of a JSON text that is known to be right."""
    holders: list[_Node] = [_Node([], 0)]
    key: str | None = None
    for token in _TOKEN.finditer(text):
        found, holder = token[0], holders[-1]
        if found in ":,":
            continue
        if found in "}]":
            holder.end = token.end()
            holders.pop()
        elif holder.is_object and key is None:
            key = json.loads(found)
        else:
            value: Any = {} if found == "{" else [] if found == "[" else _read(found)
            node = _Node(value, token.start(), token.end(), found == "{")
            if key is None:
                holder.value.append(node.value)
                holder.items.append(node)
            else:
                holder.value[key] = node.value
                holder.members[key] = node
                key = None
            if found in "{[":
                holders.append(node)
    return holders[0].items[0]


def _keys(new: Mapping[str, object], old: Collection[str]) -> list[str]:
    """The keys in the old order; a new one follows the key that it follows in the new document."""
    newcomers: dict[str | None, list[str]] = {}
    before: str | None = None
    for key in new:
        if key in old:
            before = key
        else:
            newcomers.setdefault(before, []).append(key)
    kept = [each for key in old if key in new for each in (key, *newcomers.get(key, ()))]
    return [*newcomers.get(None, ()), *kept]


def _paired(new: Sequence[object], old: Sequence[object]) -> list[int | None]:
    """For each new item the index of the old one that it equals; the others take what is left, in order."""
    equal: dict[str, list[int]] = {}
    for index, item in enumerate(old):
        equal.setdefault(repr(item), []).append(index)
    found = [indexes.pop(0) if (indexes := equal.get(repr(item))) else None for item in new]
    taken = set(found)
    left = iter([index for index in range(len(old)) if index not in taken])
    return [next(left, None) if index is None else index for index in found]


def _ordered(new: Json, old: Json) -> Json:
    """The new tree with its keys in the order of the old one."""
    if isinstance(new, dict):
        there = old if isinstance(old, dict) else {}
        return {key: _ordered(new[key], there.get(key)) for key in _keys(new, there)}
    if isinstance(new, list):
        items = old if isinstance(old, list) else []
        pairs = zip(new, _paired(new, items), strict=True)
        return [_ordered(item, None if index is None else items[index]) for item, index in pairs]
    return new


class _Writer:
    """Prints values: the old text of what has not changed, and in the old text's way what has."""

    def __init__(self, old: str) -> None:
        self._old = old
        indent = _INDENT.search(old)
        self._indent = indent[1] if indent else ""
        self._line = "\r\n" if "\r\n" in old else "\n"
        colon, comma = _COLON.search(old), _COMMA.search(old)
        self._colon = colon[1] if colon else ": "
        self._comma = comma[0] if comma else ", "
        self._ascii = old.isascii()

    def value(self, new: Any, old: _Node | None, depth: int) -> str:
        """The text of a value that takes the place of `old`, `depth` containers deep."""
        whole: Any = new
        if old is not None and old.value == new and type(old.value) is type(new):
            return self._old[old.start : old.end]
        if isinstance(new, _Number):
            return new.text
        if not new or not isinstance(new, dict | list):
            return json.dumps(new, ensure_ascii=self._ascii)
        if isinstance(new, dict):
            parts = self._members(whole, old.members if old else {}, depth + 1)
            opening, closing = "{}"
        else:
            parts = self._items(whole, old.items if old else [], depth + 1)
            opening, closing = "[]"
        line = self._in_one_line(old)
        if line is not None:
            return opening + line + self._comma.join(parts) + line + closing
        outer = self._line + self._indent * depth
        inner = outer + self._indent
        return opening + inner + f",{inner}".join(parts) + outer + closing

    def _members(self, new: dict[str, Any], old: dict[str, _Node], depth: int) -> list[str]:
        return [
            json.dumps(key, ensure_ascii=self._ascii) + self._colon + self.value(new[key], old.get(key), depth)
            for key in _keys(new, old)
        ]

    def _items(self, new: list[Any], old: list[_Node], depth: int) -> list[str]:
        pairs = zip(new, _paired(new, [node.value for node in old]), strict=True)
        return [self.value(item, None if index is None else old[index], depth) for item, index in pairs]

    def _in_one_line(self, old: _Node | None) -> str | None:
        """The space inside the brackets of a container in one line; None where it has a line for each part."""
        if not self._indent:
            return ""
        if old is None or not (old.members or old.items):
            return None
        text = self._old[old.start + 1 : old.end]
        return None if "\n" in text else text[: len(text) - len(text.lstrip())]
