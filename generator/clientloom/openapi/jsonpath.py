"""JSONPath (RFC 9535), as overlays use it: compiles an expression, finds what it selects and where that stands."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Final

from clientloom.ir.types import Json
from clientloom.openapi.jsonpath_parts import (
    Located,
    Operand,
    Query,
    Selector,
    Steps,
    Test,
    compared,
    counted,
    descending,
    element,
    every_child,
    exists,
    filtered,
    length,
    matches,
    member,
    single,
    sliced,
    through,
)

__all__ = ["BadPath", "Located", "Steps", "compile_path", "find"]

_NAME = re.compile(r"[A-Za-z_\u0080-\U0010ffff][A-Za-z0-9_\u0080-\U0010ffff-]*")
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]*)")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_WORD = re.compile(r"[a-z][a-z_0-9]*")
_COMPARE = re.compile(r"==|!=|<=|>=|<|>")
_SPACE = re.compile(r"[ \t\r\n]*")
_STRINGS = {quote: re.compile(rf"{quote}(?:[^{quote}\\\x00-\x1f]|\\.)*{quote}") for quote in "'\""}
_FUNCTIONS: Final = ("length", "count", "match", "search", "value")
_WORDS: Final[dict[str, Json]] = {"true": True, "false": False, "null": None}
_DEEPEST = 50


class BadPath(Exception):
    """An expression that is no JSONPath. Its text says where and why."""


def find(path: str, tree: Json) -> list[Located]:
    """Everything that `path` selects in `tree`, in order, each place once. BadPath where it is no JSONPath."""
    return list({steps: (steps, value) for steps, value in compile_path(path)(tree, tree)}.values())


def compile_path(path: str) -> Query:
    """The expression as a function of the node that `@` is and of the root."""
    parser = _Parser(path)
    if not parser.take("$"):
        raise parser.wrong("it must begin with `$`")
    query = parser.segments(at_root=True)
    if parser.place < len(path):
        raise parser.wrong("here it should end")
    return query


class _Parser:
    """Reads one expression from left to right."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.place = 0
        self.singular = True  # whether the query that was read last can select one node at most
        self._depth = 0

    def wrong(self, reason: str) -> BadPath:
        return BadPath(f"at character {self.place + 1} {reason}")

    def take(self, token: str) -> bool:
        if self.text.startswith(token, self.place):
            self.place += len(token)
            return True
        return False

    def match(self, pattern: re.Pattern[str]) -> str | None:
        found = pattern.match(self.text, self.place)
        if found is None:
            return None
        self.place = found.end()
        return found[0]

    def space(self) -> None:
        self.match(_SPACE)

    # -- queries

    def segments(self, *, at_root: bool) -> Query:
        parts: list[Selector] = []
        self.singular = singular = True
        while True:
            before = self.place
            self.space()
            if self.take(".."):
                singular = False
                inner = self._bracketed() if self.take("[") else self._dotted()
                parts.append(descending(inner))
            elif self.take("."):
                singular = singular and not self.text.startswith("*", self.place)
                parts.append(self._dotted())
            elif self.take("["):
                parts.append(self._bracketed())
                singular = singular and self.singular
            else:
                self.place = before
                break
        self.singular = singular

        def query(current: Json, root: Json) -> Iterator[Located]:
            nodes: Iterator[Located] = iter([((), root if at_root else current)])
            for part in parts:
                nodes = through(nodes, part, root)
            return nodes

        return query

    def _dotted(self) -> Selector:
        if self.take("*"):
            return every_child
        name = self.match(_NAME)
        if name is None:
            raise self.wrong("a name or `*` is missing (put other names in brackets and quotes)")
        return member(name)

    def _bracketed(self) -> Selector:
        selectors: list[Selector] = []
        singular = True
        while True:
            self.space()
            selector, one = self._selector()
            selectors.append(selector)
            singular = singular and one
            self.space()
            if self.take("]"):
                break
            if not self.take(","):
                raise self.wrong("`]` or `,` is missing")
        self.singular = singular and len(selectors) == 1

        def select(node: Located, root: Json) -> Iterator[Located]:
            for selector in selectors:
                yield from selector(node, root)

        return select

    def _selector(self) -> tuple[Selector, bool]:
        if self.take("*"):
            return every_child, False
        if self.take("?"):
            return filtered(self._or()), False
        if self.text[self.place : self.place + 1] in ("'", '"'):
            return member(self._string()), True
        start = self.match(_INTEGER)
        self.space()
        if not self.take(":"):
            if start is None:
                raise self.wrong("a name in quotes, an index, `*` or `?` is missing")
            return element(int(start)), True
        self.space()
        end = self.match(_INTEGER)
        self.space()
        step = None
        if self.take(":"):
            self.space()
            step = self.match(_INTEGER)
        numbers = [None if each is None else int(each) for each in (start, end, step)]
        return sliced(numbers[0], numbers[1], numbers[2]), False

    def _string(self) -> str:
        quote = self.text[self.place]
        written = self.match(_STRINGS[quote])
        if written is None:
            raise self.wrong("a text is not closed")
        inner = written[1:-1]
        if quote == "'":
            inner = inner.replace("\\'", "'").replace('"', '\\"')
        try:
            return str(json.loads(f'"{inner}"', strict=False))
        except ValueError:
            raise self.wrong("the text before has a backslash that means nothing") from None

    # -- filters

    def _or(self) -> Test:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise self.wrong("it is nested too deeply")
        tests = [self._and()]
        self.space()
        while self.take("||"):
            tests.append(self._and())
            self.space()
        self._depth -= 1
        return tests[0] if len(tests) == 1 else lambda current, root: any(test(current, root) for test in tests)

    def _and(self) -> Test:
        tests = [self._basic()]
        self.space()
        while self.take("&&"):
            tests.append(self._basic())
            self.space()
        return tests[0] if len(tests) == 1 else lambda current, root: all(test(current, root) for test in tests)

    def _basic(self) -> Test:
        self.space()
        negative = False
        while self.take("!"):
            negative = not negative
            self.space()
        if self.take("("):
            test = self._or()
            self.space()
            if not self.take(")"):
                raise self.wrong("`)` is missing")
        else:
            test = self._comparison()
        return (lambda current, root: not test(current, root)) if negative else test

    def _comparison(self) -> Test:
        left, test = self._operand()
        self.space()
        sign = self.match(_COMPARE)
        if sign is None:
            if test is None:
                raise self.wrong("a value alone is no condition")
            return test
        if left is None:
            raise self.wrong("what stands before the comparison may select several things")
        self.space()
        right, _ = self._operand()
        if right is None:
            raise self.wrong("what stands behind the comparison may select several things")
        one, other = left, right
        return lambda current, root: compared(one(current, root), sign, other(current, root))

    def _operand(self) -> tuple[Operand | None, Test | None]:
        """As a value (None where it may be several) and as a condition (None where it is none)."""
        for mark in ("@", "$"):
            if self.take(mark):
                query = self.segments(at_root=mark == "$")
                return (single(query) if self.singular else None), exists(query)
        if self.text[self.place : self.place + 1] in ("'", '"'):
            text = self._string()
            return (lambda current, root: text), None
        number = self.match(_NUMBER)
        if number is not None:
            value: Json = json.loads(number)
            return (lambda current, root: value), None
        word = self.match(_WORD)
        if word in _WORDS:
            constant = _WORDS[word]
            return (lambda current, root: constant), None
        if word is None or word not in _FUNCTIONS or not self.take("("):
            raise self.wrong("a condition cannot be read")
        return self._function(word)

    def _function(self, name: str) -> tuple[Operand | None, Test | None]:
        self.space()
        if name in ("count", "value"):
            if not (self.take("@") or self.text.startswith("$", self.place)):
                raise self.wrong(f"`{name}` takes a query")
            query = self.segments(at_root=self.take("$"))
            self._close()
            return (counted(query) if name == "count" else single(query)), None
        first, _ = self._operand()
        if first is None:
            raise self.wrong(f"`{name}` takes a single value")
        subject = first
        if name == "length":
            self._close()
            return (lambda current, root: length(subject(current, root))), None
        self.space()
        if not self.take(","):
            raise self.wrong(f"`{name}` takes two values")
        self.space()
        second, _ = self._operand()
        if second is None:
            raise self.wrong(f"`{name}` takes a single value")
        pattern = second
        self._close()
        whole = name == "match"
        return None, lambda current, root: matches(subject(current, root), pattern(current, root), whole)

    def _close(self) -> None:
        self.space()
        if not self.take(")"):
            raise self.wrong("`)` is missing")
