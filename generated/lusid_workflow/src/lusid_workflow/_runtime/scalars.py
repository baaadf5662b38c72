"""How one value is written as text in a URL, a header, a cookie or a form: the rules all of them share."""

from __future__ import annotations

import datetime
import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from enum import Enum
from math import isfinite
from os import PathLike
from typing import Any, cast
from urllib.parse import quote as _quote
from uuid import UUID

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


def scalar(value: object, name: str) -> str:
    """The text of a value without parts."""
    kind = type(value)
    if kind is str:
        return cast("str", value)
    if kind is bool:
        return "true" if value else "false"
    if kind is int:
        return int.__repr__(cast("int", value))
    return _special(value, name)


def _special(value: object, name: str) -> str:
    match value:
        case Enum():
            return scalar(value.value, name)
        case str():
            return str.__str__(value)
        case int():
            return int.__repr__(value)
        case float():
            if not isfinite(value):
                raise ValueError(f"{name}: {value!r} cannot be sent")
            return float.__repr__(value)
        case Decimal():
            if not value.is_finite():
                raise ValueError(f"{name}: {value!r} cannot be sent")
            return str(value)
        case UUID():
            return str(value)
        case datetime.datetime():
            return _moment(value, name)
        case datetime.date() | datetime.time():
            return value.isoformat()
        case datetime.timedelta():
            return _duration(value)
        case bytes() | bytearray() | memoryview():
            return b64encode(cast("bytes", value)).decode()
        case _:
            raise TypeError(
                f"{name} cannot be sent as text: a value of type {type(value).__name__!r}"
            )


def _moment(value: datetime.datetime, name: str) -> str:
    offset = value.utcoffset()
    if offset is None:
        raise ValueError(
            f"{name}: {value!r} has no time zone; give it one (datetime.now(timezone.utc), .astimezone())"
        )
    # Z for UTC, as JSON bodies write it; every other offset is kept
    return (
        value.replace(tzinfo=None).isoformat() + "Z"
        if not offset
        else value.isoformat()
    )


def _duration(value: datetime.timedelta) -> str:
    """ISO 8601: days and seconds, the only units whose length never changes."""
    sign = "-" if value < datetime.timedelta(0) else ""
    value = abs(value)
    days = f"{value.days}D" if value.days else ""
    fraction = f".{value.microseconds:06}".rstrip("0") if value.microseconds else ""
    time = (
        f"T{value.seconds}{fraction}S" if value.seconds or fraction or not days else ""
    )
    return f"{sign}P{days}{time}"


def is_null(value: object) -> bool:
    """NULL: the caller asks for an explicit null."""
    if value is None or type(value) in _NEVER_NULL:
        return False
    from .model import NULL

    return value is NULL


_NEVER_NULL = frozenset(
    {
        str,
        int,
        float,
        bool,
        bytes,
        list,
        tuple,
        dict,
        UUID,
        datetime.datetime,
        datetime.date,
    }
)


def as_object(value: object) -> Mapping[str, object] | None:
    """The value as a mapping of wire names if it is one or a model, else None."""
    if isinstance(value, Mapping):
        return cast("Mapping[str, object]", value)
    if hasattr(type(value), "__struct_fields__"):
        from .codec import to_builtins

        return cast("Mapping[str, object]", to_builtins(value))
    return None


def as_members(value: object) -> Iterable[tuple[str, object]] | None:
    """The members of a mapping or model by wire name, each value as it is (a file stays a file), else None."""
    if isinstance(value, Mapping):
        return [
            (str(key), item)
            for key, item in cast("Mapping[object, object]", value).items()
        ]
    if hasattr(type(value), "__struct_fields__"):
        return _fields(value)
    return None


def _fields(value: Any) -> Iterator[tuple[str, object]]:
    from .fields import extras_of, model_of, set_fields

    config = model_of(value).__struct_config__
    if config.tag_field is not None:
        yield config.tag_field, config.tag
    for _, wire, item in set_fields(value):
        yield wire, item
    yield from (extras_of(value) or {}).items()


def as_list(value: object) -> list[object] | None:
    """The value as a list if it has items; a set in the order of its text, so that requests repeat exactly."""
    if isinstance(value, (list, tuple)):
        return list(cast("list[object]", value))
    if isinstance(value, (set, frozenset)):
        return sorted(cast("set[object]", value), key=str)
    if isinstance(
        value, (str, bytes, bytearray, memoryview, Mapping, Enum, PathLike)
    ) or hasattr(value, "read"):
        return None
    if hasattr(value, "__iter__") and not hasattr(type(value), "__struct_fields__"):
        return list(cast("Iterable[object]", value))
    return None
