"""Values that came in another form than they are usually written in, and go back in the form they came in."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from typing import Self

_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?").fullmatch
_WHOLE = re.compile(r"-?[0-9]+").fullmatch
_MOST_DIGITS = 300


class WrittenInt(int):
    """A whole number that came as text."""

    __written__: str

    def __new__(cls, written: str) -> Self:
        made = int.__new__(cls, written)
        made.__written__ = written
        return made

    def __getnewargs__(self) -> tuple[str]:  # type: ignore[override]  # what its own __new__ takes
        return (self.__written__,)


class WrittenFloat(float):
    """A number that came as text."""

    __written__: str

    def __new__(cls, written: str) -> Self:
        made = float.__new__(cls, written)
        made.__written__ = written
        return made

    def __getnewargs__(self) -> tuple[str]:  # type: ignore[override]  # what its own __new__ takes
        return (self.__written__,)


class Reader(type):
    """The class of type forms whose values are read by a function of ours: `kinds` of JSON, made `made`."""

    __kinds__: frozenset[str]
    __made__: Any
    __read__: Callable[[Any], Any]

    def __instancecheck__(cls, value: object) -> bool:
        return isinstance(value, cls.__made__)

    def __repr__(cls) -> str:
        return cls.__name__


def _reader(name: str, kinds: str, made: Any, read: Callable[[Any], Any]) -> Any:
    namespace = {
        "__kinds__": frozenset(kinds.split()),
        "__made__": made,
        "__read__": staticmethod(read),
    }
    return Reader(name, (), namespace)


def _whole(raw: Any) -> int:
    if isinstance(raw, bool) or not isinstance(raw, (int, float, str)):
        raise ValueError("no whole number")
    if isinstance(raw, str):
        if len(raw) > _MOST_DIGITS or not _WHOLE(raw):
            raise ValueError("no whole number")
        return WrittenInt(raw)
    if raw != int(raw):
        raise ValueError("no whole number")
    return int(raw)


def _number(raw: Any) -> float:
    if isinstance(raw, bool) or not isinstance(raw, (int, float, str)):
        raise ValueError("no number")
    if isinstance(raw, str):
        if len(raw) > _MOST_DIGITS or not _NUMBER(raw):
            raise ValueError("no number")
        return WrittenFloat(raw)
    return float(raw)


if TYPE_CHECKING:
    IntOrText: TypeAlias = int
    FloatOrText: TypeAlias = float
else:
    IntOrText = _reader("IntOrText", "integer string", int, _whole)
    FloatOrText = _reader("FloatOrText", "integer number string", (float, int), _number)
