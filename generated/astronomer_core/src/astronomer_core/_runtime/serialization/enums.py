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
    def _is_free(cls) -> bool:
        return False

    @classmethod
    def _missing_(cls, value: object) -> OpenStrEnum | None:
        noticed = reading.strict and not cls._is_free()
        if noticed or not isinstance(value, str):
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
    def _is_free(cls) -> bool:
        return False

    @classmethod
    def _missing_(cls, value: object) -> OpenIntEnum | None:
        noticed = reading.strict and not cls._is_free()
        if noticed or not isinstance(value, int) or isinstance(value, bool):
            return None
        made = int.__new__(cls, value)
        made._name_, made._value_ = str(value), int(value)
        return made

    @property
    def is_known(self) -> bool:
        """Whether the document lists this value."""
        return self.value in type(self)._value2member_map_


class FreeStrEnum(OpenStrEnum):
    """A string enum of which the document itself says that any other text may come."""

    @classmethod
    def _is_free(cls) -> bool:
        return True


class FreeIntEnum(OpenIntEnum):
    """An integer enum of which the document itself says that any other number may come."""

    @classmethod
    def _is_free(cls) -> bool:
        return True


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


class _Free(Vanishing):
    """The same where any other value may come: at run time the listed ones say nothing, and their kind is left."""

    __slots__ = ("_kind",)

    def __init__(self, kind: Any) -> None:
        self._kind = kind

    def __or__(self, listed: Any) -> Any:
        others = isinstance(listed, _Free)  # FreeStr | FreeInt | Literal["auto", 1]
        return _Free(self._kind | listed._kind) if others else self._kind

    def __ror__(self, before: Any) -> Any:
        return _Free(before | self._kind)


if TYPE_CHECKING:
    # In front of a Literal: `OpenStr | Literal["A", "B"]`. Checkers see a plain string beside the listed ones ...
    OpenStr: TypeAlias = str
    OpenInt: TypeAlias = int
    FreeStr: TypeAlias = str
    FreeInt: TypeAlias = int
else:
    # ... and at run time only the Literal is left, which the decoder checks in C
    OpenStr = OpenInt = Vanishing()
    FreeStr, FreeInt = _Free(str), _Free(int)
