"""Lines and columns of JSON pointers, found only when a diagnostic is printed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cached_property
from io import BytesIO
from itertools import chain, islice
from typing import Literal, TypeAlias

from clientloom.gc_pause import no_collection
from clientloom.pointers import split
from clientloom.source.node_positions import Mark
from clientloom.source.text_encoding import line_and_column, utf8

On: TypeAlias = Literal["key", "value"]

_SPACE = re.compile(r"[ \t\r\n]*")
_PLAIN = re.compile(r"[^\s,\]}#]+")
_DECODER = json.JSONDecoder(object_pairs_hook=len)  # nobody wants the values: an object costs no more than a number


class Positions:
    """The positions of one file. Reads as much of it as the questions need, and remembers that."""

    def __init__(self, data: bytes) -> None:
        self._data = utf8(data)
        self._marks: Mark | None = None
        # One character a byte: the same to JSON's grammar, and a single emoji would make the text four times as large.
        self._json = self._data.decode("latin-1") if self._data.lstrip(b" \t\r\n")[:1] in (b"{", b"[") else None
        self._root = Mark(-1, _space(self._json or "", 0))

    @cached_property
    def text(self) -> str:
        """The whole text, for showing it."""
        return self._data.decode("utf-8", "replace")

    def lines(self, first: int, last: int) -> list[str]:
        """Some lines, by their numbers from 1; without those that the file does not have."""
        behind = [b""] if self._data[-1:] in (b"", b"\n") else []
        found = islice(chain(BytesIO(self._data), behind), max(first - 1, 0), last)
        return [line.decode("utf-8", "replace").rstrip("\r\n") for line in found]

    def locate(self, pointer: str, on: On = "value") -> tuple[int, int]:
        """The 1-based line and column of a pointer; where it does not exist, of the nearest value that contains it."""
        text, offset = self._place(pointer, on)
        line, column = line_and_column(text, offset)
        if text is self._json:  # columns are characters, not bytes
            column = len(_characters(text[offset - column + 1 : offset])) + 1
        return line, column

    def written(self, pointer: str) -> str | None:
        """The unquoted scalar at a pointer as the text has it (`1.10`), or None where there is none."""
        found = _PLAIN.match(*self._place(pointer))
        return found[0] if found else None

    def _place(self, pointer: str, on: On = "value") -> tuple[str, int]:
        """The text that was searched, and the offset in it of a pointer or of the nearest value that contains it."""
        if self._json is not None:
            try:
                return self._json, self._offset(self._root, pointer, on)
            except (ValueError, LookupError, RecursionError):
                self._json = None  # flow style YAML, or JSON that breaks off: YAML reads both as far as they go
        if self._marks is None:
            from clientloom.source.yaml_marks import yaml_marks

            with no_collection():
                self._marks = yaml_marks(self.text)
        return self.text, self._offset(self._marks, pointer, on)

    def _offset(self, mark: Mark, pointer: str, on: On) -> int:
        for index, step in enumerate(split(pointer)):
            inner = mark.child(step) if self._json is None else self._json_child(self._json, mark, step)
            if inner is None:
                # a value that contains it is best shown by its key
                return mark.key if index and mark.key >= 0 else mark.value
            mark = inner
        return mark.key if on == "key" and mark.key >= 0 else mark.value

    def _json_child(self, text: str, mark: Mark, step: str) -> Mark | None:
        """A child of a JSON container, whose text is read no further than to it."""
        if mark.children is None:
            mark.children, mark.unread = {}, _members(text, mark.value)
        if step not in mark.children:
            for key, inner in mark.unread:
                mark.children.setdefault(key, inner)
                if key == step:
                    break
        return mark.children.get(step)


def _members(text: str, start: int) -> Iterator[tuple[str, Mark]]:
    """The children of a JSON container: their keys are read, their values skipped at C speed."""
    opening = text[start]
    if opening not in "{[":
        return
    at = _space(text, start + 1)
    index = 0
    while text[at] not in "}]":
        key_at, key = at, str(index)
        if opening == "{":
            at = _DECODER.raw_decode(text, at)[1]
            key = str(json.loads(_characters(text[key_at:at])))
            at = _space(text, _space(text, at) + 1)  # the colon
        yield key, Mark(key_at, at)
        at = _space(text, _DECODER.raw_decode(text, at)[1])
        index += 1
        if text[at] == ",":
            at = _space(text, at + 1)
        elif text[at] not in "}]":
            raise ValueError(at)


def _characters(narrow: str) -> str:
    """What a part of a text with one character a byte says."""
    return narrow.encode("latin-1").decode("utf-8", "replace")


def locate(data: bytes, pointer: str, on: On = "value") -> tuple[int, int]:
    """The 1-based line and column of a pointer in a JSON or YAML file, or of the nearest value that contains it."""
    return Positions(data).locate(pointer, on)


def _space(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at
