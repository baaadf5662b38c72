"""Open enums: the values the document lists, and any other the server may send, without losing it."""

from __future__ import annotations

import enum
import threading
from typing import TYPE_CHECKING, Any, TypeAlias


class _Reading(threading.local):
    """Whether this thread is inside a strict decode, where a value that is not listed must be noticed."""

    strict = False


reading = _Reading()


class OpenStrEnum(enum.StrEnum):
    """A string enum that takes values it does not list: equal, hashable and picklable like the listed ones."""

    @classmethod
    def _missing_(cls, value: object) -> OpenStrEnum | None:
        if reading.strict or not isinstance(value, str):
            return None
        made = str.__new__(cls, value)
        made._name_ = made._value_ = str(value)
        return made

    @property
    def is_known(self) -> bool:
        """Whether the document lists this value."""
        return self.value in type(self)._value2member_map_


class OpenIntEnum(enum.IntEnum):
    """An integer enum that takes values it does not list: equal, hashable and picklable like the listed ones."""

    @classmethod
    def _missing_(cls, value: object) -> OpenIntEnum | None:
        if reading.strict or not isinstance(value, int) or isinstance(value, bool):
            return None
        made = int.__new__(cls, value)
        made._name_, made._value_ = str(value), int(value)
        return made

    @property
    def is_known(self) -> bool:
        """Whether the document lists this value."""
        return self.value in type(self)._value2member_map_


def unlisted(kind: enum.EnumType, value: Any) -> Any:
    """The member of an open enum for a value it does not list, made while a strict decode is going on."""
    before, reading.strict = reading.strict, False
    try:
        made: Any = kind
        return made(value)
    finally:
        reading.strict = before


class Vanishing:
    """What stands in a union for checkers only: at run time the other types are left."""

    __slots__ = ()

    def __or__(self, listed: Any) -> Any:
        return listed

    def __ror__(
        self, before: Any
    ) -> Any:  # other kinds may stand in front: int | OpenStr | Literal["auto"]
        return before


if TYPE_CHECKING:
    # In front of a Literal: `OpenStr | Literal["A", "B"]`. Checkers see a plain string beside the listed ones ...
    OpenStr: TypeAlias = str
    OpenInt: TypeAlias = int
else:
    # ... and at run time only the Literal is left, which the decoder checks in C
    OpenStr = OpenInt = Vanishing()
