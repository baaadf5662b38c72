"""Values that came in another form than they are usually written in, and go back in the form they came in."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from math import isfinite
from typing import TYPE_CHECKING, Any, TypeAlias

import msgspec

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
    """The class of type forms whose values are read by a function of ours: `kinds` of JSON, made `made`.

    `write` makes plain data of such a value where its class alone does not say how it is sent; `of_text` reads a number
    that came as text although the document does not say so; `holds` is the type form of what a text of JSON holds.
    """

    __expected__: str
    __kinds__: frozenset[str]
    __made__: Any
    __read__: Callable[[Any], Any]
    __write__: Callable[[Any, object], Any] | None
    __of_text__: Callable[[str], Any] | None
    __holds__: Any

    def __instancecheck__(cls, value: object) -> bool:
        return isinstance(value, cls.__made__)

    def __repr__(cls) -> str:
        return cls.__name__


def reader(
    expected: str,
    kinds: str,
    made: Any,
    read: Callable[[Any], Any],
    write: Callable[[Any, object], Any] | None = None,
    of_text: Callable[[str], Any] | None = None,
) -> Any:
    """A type form; `expected` is what it is called where something else came."""
    namespace = {
        "__expected__": expected,
        "__kinds__": frozenset(kinds.split()),
        "__made__": made,
        "__read__": staticmethod(read),
        "__write__": None if write is None else staticmethod(write),
        "__of_text__": None if of_text is None else staticmethod(of_text),
        "__holds__": None,
    }
    return Reader(expected, (), namespace)


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


def of_text(bases: tuple[Any, ...], text: str) -> Any:
    """A number or a boolean that came as text, where nothing is lost by reading it; else the text."""
    for base in bases:
        if isinstance(base, Reader) and base.__of_text__ is not None:
            with suppress(ValueError):
                return base.__of_text__(text)
        elif base is bool and text in ("true", "false"):
            return text == "true"
        elif base is int or base is float:
            with suppress(msgspec.ValidationError, OverflowError, TypeError):
                value = msgspec.convert(text, base, strict=False)
                if base is float and isfinite(value):
                    return WrittenFloat(text)
                if base is int and str(value) == text:
                    return WrittenInt(text)
    return text


if TYPE_CHECKING:
    IntOrText: TypeAlias = int
    FloatOrText: TypeAlias = float
else:
    IntOrText = reader("integer or string", "integer string", int, _whole)
    FloatOrText = reader(
        "integer or number or string", "integer number string", (float, int), _number
    )
