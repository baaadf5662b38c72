"""Lines and columns of JSON pointers, found only when a diagnostic is printed."""

from __future__ import annotations

import json
import re
from typing import Literal, TypeAlias

from clientloom.gc_pause import no_collection
from clientloom.pointers import split
from clientloom.source.node_positions import Mark
from clientloom.source.text_encoding import line_and_column, plain

On: TypeAlias = Literal["key", "value"]

_SPACE = re.compile(r"[ \t\r\n]*")
_PLAIN = re.compile(r"[^\s,\]}#]+")
_DECODER = json.JSONDecoder(object_pairs_hook=len)  # nobody wants the values: an object costs no more than a number


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
            from clientloom.source.yaml_marks import yaml_marks

            with no_collection():
                self._root = yaml_marks(self.text)
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
