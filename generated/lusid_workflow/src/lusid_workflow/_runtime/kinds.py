"""Kinds of JSON value, and what a scalar type may come as."""

from __future__ import annotations

import datetime
import decimal
import enum
import uuid
from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin

from .marks import is_array
from .written import Reader

# JSON's own name of what a Python type is on the wire
_NAMES: dict[Any, str] = {
    str: "string",
    int: "integer",
    float: "number",
    bool: "boolean",
    bytes: "base64 text",
    datetime.datetime: "date-time",
    datetime.date: "date",
    datetime.time: "time",
    datetime.timedelta: "duration",
    uuid.UUID: "uuid",
    decimal.Decimal: "decimal",
    type(None): "null",
}
_NUMBERS = (int, float, decimal.Decimal)


def is_listed(base: Any) -> bool:
    """Whether a scalar type lists its values."""
    return get_origin(base) is Literal or (
        isinstance(base, type) and issubclass(base, enum.Enum)
    )


def listed_values(base: Any) -> list[Any]:
    """The values that an enum or a Literal lists, as they are on the wire."""
    return (
        list(get_args(base))
        if get_origin(base) is Literal
        else [member.value for member in base]
    )


def json_kind(value: Any) -> str:
    """What kind of JSON value this is."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int):
        return "integer"
    if isinstance(value, (float, decimal.Decimal)):
        return "number"
    if isinstance(value, str):
        return "string"
    return "array" if is_array(value) else "object"


def kinds_of(base: Any) -> Iterator[str]:
    """The kinds of JSON value that a scalar type may come as."""
    if isinstance(base, Reader):
        yield from base.__kinds__
        return
    if is_listed(base):
        yield from (json_kind(value) for value in listed_values(base))
    elif base is float or base is decimal.Decimal:
        yield from ("integer", "number")
    elif base is int:
        yield "integer"
    elif base is bool:
        yield "boolean"
    elif base is None or base is type(None):
        yield "null"
    if base not in (int, float, bool, None, type(None)) and not is_listed(base):
        yield "string"


def name_of(base: Any) -> str:
    if is_listed(base):
        values = listed_values(base)
        more = ", …" if len(values) > 6 else ""
        return "one of " + ", ".join(repr(value) for value in values[:6]) + more
    if isinstance(base, Reader):
        return base.__expected__
    return _NAMES.get(base) or str(getattr(base, "__name__", base))
