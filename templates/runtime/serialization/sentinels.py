"""Values and marks with a meaning of their own: NULL, UNSET, and how a field travels."""

from __future__ import annotations

from typing import Any, cast

import msgspec

# A required field that the server left out reads as UNSET; it is not sent. Typed Any, so that a check with `is`
# is allowed on a field of any type.
UNSET: Any = msgspec.UNSET


class _Null:
    """The only instance is NULL: an explicit null, where None would mean "not given"."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "NULL"

    def __bool__(self) -> bool:
        return False

    def __reduce__(self) -> str:
        return "NULL"


# Typed as None: it stands wherever None may.
NULL: None = cast("None", _Null())

# The wire name of the slot that holds what a model does not declare. It is never on the wire: a model that has
# something there is encoded another way, and a reply that has such a field does not fit.
HIDDEN = "\x7fextra"


class _Access:
    """How a field travels that is demanded in one direction only."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name


class Fixed:
    """The one value of a field that tells a model from others of a union."""

    __slots__ = ("optional", "value")

    def __init__(self, value: str, optional: bool) -> None:
        self.value = value
        self.optional = optional


def fixed(value: str, *, optional: bool = False) -> Any:
    """A field that can have one value alone: the constructor fills it in. `optional`: a reply may be without it."""
    return Fixed(value, optional)


READ_ONLY = _Access("read-only")
WRITE_ONLY = _Access("write-only")


def read_only() -> Any:
    """A required field that only the server sets: the constructor does not demand it, a reply must have it."""
    return READ_ONLY


def write_only() -> Any:
    """A required field that only the caller sets: the constructor demands it, a reply need not have it."""
    return WRITE_ONLY


class _Detour:
    """The hidden slot of a model that msgspec cannot encode alone: it sends the encoder on the slow way."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "DETOUR"


DETOUR = _Detour()


class _Masked:
    __slots__ = ()

    def __repr__(self) -> str:
        return "***"


MASKED = _Masked()
