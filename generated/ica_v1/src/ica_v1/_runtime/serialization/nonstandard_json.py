"""JSON as servers write it: what its grammar forbids but can only mean one thing is read, and told."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from .json_values import is_array, is_object
from .mismatch import Shown, step

# where, and what was there
Tell = Callable[[str, Shown], None]

# integers of more digits cost more than their length, and Python refuses to show them
_MOST_DIGITS = 4300
_SURROGATE = re.compile("[\ud800-\udfff]")


def read(
    content: bytes, tell: Tell, number: Callable[[str], float | Decimal] | None
) -> Any:
    """The plain data of a text that is not quite JSON. ValueError: it is nothing of the kind.

    `number` reads a number with a fraction, and any that is too long to be an int.
    """
    encoding = json.detect_encoding(content)
    if encoding != "utf-8":
        tell("$", Shown(f"text in {encoding}"))
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        text = content.decode(errors="replace")
        tell("$", Shown("bytes that are not UTF-8"))

    def whole(digits: str) -> Any:
        try:
            if len(digits) <= _MOST_DIGITS:
                return int(digits)
        except ValueError:  # this process allows fewer
            pass
        return (number or float)(digits)

    reads: dict[str, Any] = {"parse_int": whole, "parse_float": number}
    try:
        raw = json.loads(text, **reads)
    except json.JSONDecodeError:
        raw = json.loads(text, strict=False, **reads)
        tell("$", Shown("control characters in text"))
    return _looked_over(raw, "$", tell)


def _looked_over(raw: Any, path: str, tell: Tell) -> Any:
    """The data with halves of characters replaced, and each thing told that JSON has not."""
    if isinstance(raw, str):
        return _whole_characters(raw, path, tell)
    if isinstance(raw, float) and not math.isfinite(raw):
        tell(path, Shown("NaN" if math.isnan(raw) else "a number out of range"))
    elif is_array(raw):
        for index, item in enumerate(raw):
            raw[index] = _looked_over(item, f"{path}[]", tell)
    elif is_object(raw):
        return {
            _whole_characters(key, path, tell): _looked_over(
                item, path + step(key), tell
            )
            for key, item in raw.items()
        }
    return raw


def _whole_characters(text: str, path: str, tell: Tell) -> str:
    if _SURROGATE.search(text) is None:
        return text
    tell(path, Shown("half of a character"))
    return _SURROGATE.sub("\ufffd", text)
