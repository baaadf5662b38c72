"""How one value is written as text in a URL, a header, a cookie or a form, and what has items or members."""

from __future__ import annotations

import datetime
import re
from base64 import b64encode
from collections.abc import Iterable, Mapping
from decimal import Decimal
from enum import Enum
from math import isfinite
from os import PathLike
from typing import cast
from urllib.parse import quote as _quote
from uuid import UUID

HALF = "half of a surrogate pair cannot be sent"
_SURROGATE = re.compile("[\ud800-\udfff]").search
_UNRESERVED = re.compile(r"[A-Za-z0-9_.~-]*").fullmatch
_ESCAPED = re.compile(r"(%[0-9A-Fa-f]{2})")


def quote(text: str) -> str:
    """Percent-encode everything but letters, digits and `-._~`."""
    return text if _UNRESERVED(text) else _quote(text, safe="")


def quote_but(text: str, safe: str) -> str:
    """Percent-encode, but leave `safe` and what is already percent-encoded alone (`allowReserved`)."""
    if _UNRESERVED(text):
        return text
    pieces = _ESCAPED.split(text)
    return "".join(
        piece if index % 2 else _quote(piece, safe=safe)
        for index, piece in enumerate(pieces)
    )


def scalar(value: object, name: object) -> str:
    """The text of a value without parts. `name` says in a message which, and is a text only then."""
    kind = type(value)
    if kind is str:
        return text(cast("str", value), name)
    if kind is bool:
        return "true" if value else "false"
    if kind is int:
        return int.__repr__(cast("int", value))
    return _special(value, name)


def text(value: str, name: object) -> str:
    """A text that UTF-8 has a form for."""
    if not value.isascii() and _SURROGATE(value):
        raise ValueError(f"{name}: {HALF}")
    return value


def _special(value: object, name: object) -> str:
    match value:
        case float():
            if not isfinite(value):
                raise ValueError(f"{name}: {float(value)!r} cannot be sent")
            return float.__repr__(value)
        case Decimal():
            if not value.is_finite():
                raise ValueError(f"{name}: {value!r} cannot be sent")
            return str(value)
        case UUID():
            return str(value)
        case bytes() | bytearray() | memoryview():
            return b64encode(cast("bytes", value)).decode()
        case _:
            from .foreign_values import NOTHING, stand_in

            made = stand_in(value, name)
            if made is NOTHING or isinstance(made, (list, dict)):
                raise TypeError(
                    f"{name} cannot be sent as text: a value of type {type(value).__name__!r}"
                )
            return scalar(made, name)


def key_text(key: object, name: object) -> str:
    """The text of a mapping's key."""
    if key is None:
        raise TypeError(f"{name}: None cannot be a key")
    return scalar(key, name)


def is_null(value: object) -> bool:
    """NULL: the caller asks for an explicit null."""
    if value is None or type(value) in _NEVER_NULL:
        return False
    from .model import NULL

    return value is NULL


_SCALARS = frozenset(
    {str, int, float, bool, bytes, UUID, datetime.datetime, datetime.date}
)
_NEVER_NULL = _SCALARS | {list, tuple, dict}


def as_list(value: object) -> list[object] | None:
    """The value as a list if it has items; a set in the order of its text, so that requests repeat exactly."""
    if type(value) in _SCALARS:
        return None
    if isinstance(value, (list, tuple)):
        return list(cast("list[object]", value))
    if isinstance(value, (set, frozenset)):
        return sorted(cast("set[object]", value), key=str)
    if isinstance(
        value, (str, bytes, bytearray, memoryview, Mapping, Enum, PathLike)
    ) or hasattr(value, "read"):
        return None
    if not hasattr(value, "__iter__") and not hasattr(type(value), "tolist"):
        return None
    from .foreign_values import is_series, stand_in

    if hasattr(type(value), "tolist"):
        found = stand_in(value, "a list")
        return cast("list[object]", found) if isinstance(found, list) else None
    return list(cast("Iterable[object]", value)) if is_series(value) else None


def entries(value: object, name: str = "body") -> Iterable[tuple[str, object]] | None:
    """The members of a mapping, or of another library's object, by name, each value as it is; else None.

    Those of a model have wire names and forms of their own: `request/members.py`.
    """
    if isinstance(value, Mapping):
        return [
            (key_text(key, name), item)
            for key, item in cast("Mapping[object, object]", value).items()
        ]
    if type(value) in _NEVER_NULL:
        return None
    from .foreign_values import members

    return members(value)
