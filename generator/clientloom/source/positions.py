"""Lines and columns of JSON pointers, found only when a diagnostic is printed."""

from __future__ import annotations

import json
import re
from typing import Literal, TypeAlias

import yaml
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)

from clientloom.source.limits import no_collection
from clientloom.source.pointers import split
from clientloom.source.text import line_and_column, plain
from clientloom.source.yaml_events import events

On: TypeAlias = Literal["key", "value"]

_SPACE = re.compile(r"[ \t\r\n]*")
_PLAIN = re.compile(r"[^\s,\]}#]+")
_DECODER = json.JSONDecoder()


class Mark:
    """One value of the text: where its key and it begin, and what is in it (None: not looked at yet, or a scalar)."""

    __slots__ = ("children", "key", "merged", "value")

    def __init__(self, key: int, value: int, children: dict[str, Mark] | None = None) -> None:
        self.key = key
        self.value = value
        self.children = children
        self.merged: list[Mark] = []  # YAML: the mappings that `<<` brings in

    def child(self, step: str) -> Mark | None:
        """The value under a key or an index, here or in what was merged in."""
        if self.children and step in self.children:
            return self.children[step]
        for source in self.merged:
            if (found := source.child(step)) is not None:
                return found
        return None


class Positions:
    """The positions of one file. Reads as much of it as the questions need, and remembers that."""

    def __init__(self, data: bytes) -> None:
        self.text = plain(data)
        self._root: Mark | None = None
        self._is_json = False

    @classmethod
    def of_text(cls, text: str) -> Positions:
        """The positions of a text that is decoded already."""
        positions = cls(b"")
        positions.text = text
        return positions

    def locate(self, pointer: str, on: On = "value") -> tuple[int, int]:
        """The 1-based line and column of a pointer; where it does not exist, of the nearest thing around it."""
        return line_and_column(self.text, self.offset(pointer, on))

    def offset(self, pointer: str, on: On = "value") -> int:
        """The character offset of a pointer, or of the nearest thing around it."""
        mark = self._start()
        steps = split(pointer)
        for index, step in enumerate(steps):
            if self._is_json and mark.children is None:
                self._look_into(mark)
            inner = mark.child(step)
            if inner is None:
                # the thing around it is best shown by its key
                return mark.key if index and mark.key >= 0 else mark.value
            mark = inner
        return mark.key if on == "key" and mark.key >= 0 else mark.value

    def written(self, pointer: str) -> str | None:
        """The unquoted scalar at a pointer as the text has it (`1.10`), or None where there is none."""
        found = _PLAIN.match(self.text, self.offset(pointer))
        return found[0] if found else None

    def _start(self) -> Mark:
        if self._root is None:
            start = _space(self.text, 0)
            if self.text[start : start + 1] in ("{", "["):
                root = Mark(-1, start)
                try:
                    self._look_into(root)
                    self._root, self._is_json = root, True
                    return root
                except (ValueError, LookupError, RecursionError):
                    pass  # flow style YAML, or JSON that breaks off: YAML reads both as far as they go
            with no_collection():
                self._root = _yaml_marks(self.text)
        return self._root

    def _look_into(self, mark: Mark) -> None:
        """Find the children of a JSON container: their keys are read, their values skipped at C speed."""
        text, children = self.text, dict[str, Mark]()
        opening = text[mark.value]
        if opening in "{[":
            at = _space(text, mark.value + 1)
            while text[at] not in "}]":
                key_at, key = at, str(len(children))
                if opening == "{":
                    key, at = _DECODER.raw_decode(text, at)
                    at = _space(text, _space(text, at) + 1)  # the colon
                children.setdefault(str(key), Mark(key_at, at))
                at = _space(text, _DECODER.raw_decode(text, at)[1])
                if text[at] == ",":
                    at = _space(text, at + 1)
                elif text[at] not in "}]":
                    raise ValueError(at)
        mark.children = children


def locate(data: bytes, pointer: str, on: On = "value") -> tuple[int, int]:
    """The 1-based line and column of a pointer in a JSON or YAML file, or of the nearest thing around it."""
    return Positions(data).locate(pointer, on)


def _space(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at


def _yaml_marks(text: str) -> Mark:
    """The marks of a YAML text, as far as it can be read. An alias shares the marks of its anchor."""
    root = Mark(-1, 0)
    try:
        _read_marks(text, root)
    except yaml.YAMLError:
        pass  # what was read up to the error is what there is
    return root


def _read_marks(text: str, root: Mark) -> None:
    next_event = events(text)
    anchors: dict[str, Mark] = {}
    # open containers, innermost last; for a mapping also the key that waits for its value
    stack: list[tuple[Mark, bool]] = []
    waiting: list[tuple[str, int, bool] | None] = []
    while not isinstance(event := next_event(), DocumentEndEvent | StreamEndEvent):
        if isinstance(event, StreamStartEvent | DocumentStartEvent):
            continue
        if isinstance(event, MappingEndEvent | SequenceEndEvent):
            stack.pop()
            waiting.pop()
            continue
        at = event.start_mark.index
        key_at = -1
        if stack and stack[-1][1] and waiting[-1] is None and isinstance(event, ScalarEvent):
            waiting[-1] = (event.value, at, event.value == "<<" and event.implicit[0])
            continue
        mark = Mark(-1, at) if stack else root
        mark.value = at
        if isinstance(event, AliasEvent):
            target = anchors.get(str(event.anchor))
            if target is not None and all(target is not open_ for open_, _ in stack):
                mark = target
        elif event.anchor is not None:
            anchors[event.anchor] = mark
        if stack:
            holder, is_mapping = stack[-1]
            holder.children = holder.children if holder.children is not None else {}
            step, key_at, is_merge = waiting[-1] or (
                str(len(holder.children)),
                at,
                False,
            )
            waiting[-1] = None
            if mark.key < 0:
                mark.key = key_at
            if is_merge and is_mapping:
                holder.merged.extend([mark, *(mark.children or {}).values()])
            else:
                holder.children.setdefault(step, mark)
        if isinstance(event, MappingStartEvent | SequenceStartEvent):
            stack.append((mark, isinstance(event, MappingStartEvent)))
            waiting.append(None)
