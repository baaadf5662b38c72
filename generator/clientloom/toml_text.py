"""Values written as TOML: strings, keys, lists and tables within a line."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import cast


def quoted(text: str) -> str:
    """A TOML string: JSON's escapes are TOML's too, and what a reader could not see is escaped as well."""
    literal = json.dumps(text, ensure_ascii=False)
    return "".join(char if char.isprintable() else _escaped(ord(char)) for char in literal)


def key(name: str) -> str:
    """A key, in quotes where it needs them."""
    return name if re.fullmatch(r"[\w-]+", name, re.ASCII) else quoted(name)


def value(of: object) -> str:
    """A string, truth value, number, list or inline table."""
    if isinstance(of, bool):
        return "true" if of else "false"
    if isinstance(of, str):
        return quoted(of)
    if isinstance(of, Mapping):
        table = cast("Mapping[str, object]", of)
        return f"{{ {', '.join(f'{key(name)} = {value(each)}' for name, each in table.items())} }}"
    if isinstance(of, Sequence):
        return f"[{', '.join(map(value, cast('Sequence[object]', of)))}]"
    return str(of)


def _escaped(number: int) -> str:
    if 0xD800 <= number <= 0xDFFF:  # half of a surrogate pair, which no text file can hold
        number = 0xFFFD
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"
