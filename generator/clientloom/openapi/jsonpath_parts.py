"""What the parts of a JSONPath do: selectors that go from node to node, and the tests of filters."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from clientloom.ir.types import Json

Steps: TypeAlias = tuple[str | int, ...]
Located: TypeAlias = tuple[Steps, Json]
Query: TypeAlias = Callable[[Json, Json], Iterator[Located]]
Selector: TypeAlias = Callable[[Located, Json], Iterator[Located]]
Test: TypeAlias = Callable[[Json, Json], bool]


class Nothing:
    """What a query that selects nothing is worth in a comparison."""


NOTHING: Final = Nothing()
Value: TypeAlias = "Json | Nothing"
Operand: TypeAlias = Callable[[Json, Json], Value]


def through(nodes: Iterator[Located], select: Selector, root: Json) -> Iterator[Located]:
    for node in nodes:
        yield from select(node, root)


def _children(node: Located) -> Iterator[Located]:
    steps, value = node
    if isinstance(value, dict):
        for key, child in value.items():
            yield (*steps, key), child
    elif isinstance(value, list):
        for index, child in enumerate(value):
            yield (*steps, index), child


def every_child(node: Located, root: Json) -> Iterator[Located]:
    return _children(node)


def member(name: str) -> Selector:
    def select(node: Located, root: Json) -> Iterator[Located]:
        steps, value = node
        if isinstance(value, dict) and name in value:
            yield (*steps, name), value[name]

    return select


def element(index: int) -> Selector:
    def select(node: Located, root: Json) -> Iterator[Located]:
        steps, value = node
        if isinstance(value, list) and -len(value) <= index < len(value):
            at = index % len(value)
            yield (*steps, at), value[at]

    return select


def sliced(start: int | None, end: int | None, step: int | None) -> Selector:
    def select(node: Located, root: Json) -> Iterator[Located]:
        steps, value = node
        if isinstance(value, list) and step != 0:
            for at in range(*slice(start, end, step).indices(len(value))):
                yield (*steps, at), value[at]

    return select


def filtered(test: Test) -> Selector:
    def select(node: Located, root: Json) -> Iterator[Located]:
        for steps, value in _children(node):
            if test(value, root):
                yield steps, value

    return select


def descending(select: Selector) -> Selector:
    def all_below(node: Located, root: Json) -> Iterator[Located]:
        stack = [node]
        while stack:
            current = stack.pop()
            yield from select(current, root)
            stack.extend(reversed(list(_children(current))))

    return all_below


def exists(query: Query) -> Test:
    return lambda current, root: any(True for _ in query(current, root))


def single(query: Query) -> Operand:
    def value(current: Json, root: Json) -> Value:
        found = list(query(current, root))
        return found[0][1] if len(found) == 1 else NOTHING

    return value


def counted(query: Query) -> Operand:
    return lambda current, root: sum(1 for _ in query(current, root))


def length(value: Value) -> Value:
    return len(value) if isinstance(value, str | list | dict) else NOTHING


def matches(value: Value, pattern: Value, whole: bool) -> bool:
    if not isinstance(value, str) or not isinstance(pattern, str):
        return False
    try:
        return (re.fullmatch if whole else re.search)(pattern, value) is not None
    except (re.error, RecursionError):
        return False


def compared(left: Value, sign: str, right: Value) -> bool:
    if sign in ("==", "!="):
        return _same(left, right) == (sign == "==")
    if sign in ("<=", ">=") and _same(left, right):
        return True
    if isinstance(left, str) and isinstance(right, str):
        return left < right if sign[0] == "<" else left > right
    if isinstance(left, int | float) and isinstance(right, int | float):
        if isinstance(left, bool) or isinstance(right, bool):
            return False
        return left < right if sign[0] == "<" else left > right
    return False


def _same(left: Value, right: Value) -> bool:
    if isinstance(left, Nothing) or isinstance(right, Nothing):
        return left is right
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(_same, left, right))
    if isinstance(left, dict) and isinstance(right, dict):
        return left.keys() == right.keys() and all(_same(left[key], right[key]) for key in left)
    return left == right
