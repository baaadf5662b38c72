"""Whether what came back holds all that was given: the same values, of the same types."""

from __future__ import annotations

import datetime
import enum
import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

_NUMBERS = (int, float, Decimal)


def lost(given: Any, got: Any, path: str = "$") -> str | None:
    """Where something of `given` is not in `got`, and what is there; None where all is. A reply may say more."""
    if type(given).__name__ == "_Null":
        given = None
    if (members := _members(given)) is not None:
        return _first(
            (f"{path}: {got!r} has no {name}" if name not in found else lost(one, found[name], f"{path}.{name}"))
            for found in [_members(got, whole=True) or {}]
            for name, one in members.items()
        )
    if isinstance(given, (list, tuple)) and isinstance(got, (list, tuple)) and len(given) == len(got):
        return _first(lost(one, other, f"{path}[{at}]") for at, (one, other) in enumerate(zip(given, got, strict=True)))
    return None if _same(given, got) else f"{path}: gave {given!r}, got {got!r}"


def _members(value: Any, *, whole: bool = False) -> dict[str, Any] | None:
    """What a model or mapping holds: of a model that is given, what it says; of one that came (`whole`), all."""
    if isinstance(value, Mapping):
        return dict(value)
    if not hasattr(value, "__struct_fields__"):
        return None
    fields = {name: getattr(value, name, None) for name in type(value).__struct_fields__ if not name.startswith("_")}
    return {
        **{
            name: one
            for name, one in fields.items()
            if whole or (one is not None and type(one).__name__ != "UnsetType")
        },
        **value.extra_fields,
    }


def _first(found: Any) -> str | None:
    return next((each for each in found if each), None)


def _same(given: Any, got: Any) -> bool:
    if isinstance(given, bytes):  # files come back in hexadecimal digits
        return got in (given, given.hex())
    if hasattr(given, "filename"):
        return _same(given.content, got)
    if isinstance(given, enum.Enum) or isinstance(got, enum.Enum):
        return bool(given == got)
    if isinstance(given, bool) or isinstance(got, bool):
        return given is got
    if isinstance(given, _NUMBERS) and isinstance(got, _NUMBERS):
        return _number(given) == _number(got)
    if isinstance(given, datetime.datetime) and isinstance(got, datetime.datetime):
        return given == got
    return type(given) is type(got) and bool(given == got)


def _number(value: Any) -> Decimal:
    return Decimal(str(value))


def spoken(data: Any) -> Any:
    """The value of one event of a stream."""
    held = getattr(data, "data", data)
    return json.loads(held) if isinstance(held, str) else held
