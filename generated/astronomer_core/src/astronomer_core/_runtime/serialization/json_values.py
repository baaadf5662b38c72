"""Plain data: what a JSON value is in Python, of what kind one is, and how it is told without being shown."""

from __future__ import annotations

import decimal
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias, TypeGuard

if TYPE_CHECKING:
    JsonValue: TypeAlias = (
        "dict[str, JsonValue] | list[JsonValue] | str | int | float | bool | None"
    )
else:
    JsonValue = Any


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


def describe(value: Any) -> str:
    """A value's kind and size, never the value: it may be a secret."""
    sized: Any = value  # narrowing would make its parts unknown to checkers
    if isinstance(value, (bytes, bytearray)):
        return f"{len(sized)} bytes"
    kind = "array" if isinstance(value, tuple) else json_kind(sized)
    if kind == "string":
        return f"string of length {len(sized)}"
    if kind == "array":
        return f"array of {len(sized)} {'item' if len(sized) == 1 else 'items'}"
    if kind == "object" and isinstance(value, Mapping):
        return f"object of {len(sized)} {'field' if len(sized) == 1 else 'fields'}"
    return type(sized).__name__ if kind == "object" else kind


def is_object(value: Any) -> TypeGuard[dict[str, Any]]:
    """Whether plain data is a JSON object."""
    return isinstance(value, dict)


def is_array(value: Any) -> TypeGuard[list[Any]]:
    """Whether plain data is a JSON array."""
    return isinstance(value, list)
