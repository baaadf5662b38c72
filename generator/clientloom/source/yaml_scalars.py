"""What an unquoted YAML scalar means: the YAML 1.2 core schema, narrowed to what JSON can say.

Dates, `on`/`off`/`yes`/`no`, `012`, `0o17`, `0x1F`, `1_000`, `12:30:45`, `.inf` and `.nan` stay the text they are.
"""

from __future__ import annotations

import re

Scalar = str | int | float | bool | None

_WORDS: dict[str, Scalar] = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "NULL": None,
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
}
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)", re.ASCII)
_FLOAT = re.compile(r"[-+]?(?:(?:0|[1-9][0-9]*)(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?", re.ASCII)
_MOST_DIGITS = 4_000  # Python itself refuses to read integers of more than 4,300


class NumberTooLarge(ValueError):
    """A number that Python cannot hold as the document writes it."""


def plain_scalar(text: str) -> Scalar:
    """The value of an unquoted scalar."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in "-+.0123456789":
        return text
    if _INTEGER.fullmatch(text):
        return integer(text)
    if _FLOAT.fullmatch(text):
        return real(text)
    return text


def integer(text: str) -> int:
    """An integer of any reasonable size, exact."""
    if len(text) > _MOST_DIGITS:
        raise NumberTooLarge(text)
    return int(text)


def real(text: str) -> float:
    """A float; one that would be infinite is refused."""
    value = float(text)
    if value in (float("inf"), float("-inf")):
        raise NumberTooLarge(text)
    return value
