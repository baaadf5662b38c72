"""The WithUnion type, and its parts."""

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.model import Model, Unknown, union


class WithUnionA(Model):
    """What all have."""

    id: str
    note: str | None = None
    """From the base."""
    a: int


class WithUnionB(Model):
    """What all have."""

    id: str
    note: str | None = None
    """From the base."""
    b: int


if TYPE_CHECKING:
    WithUnion: TypeAlias = WithUnionA | WithUnionB | Unknown
else:
    WithUnion = union("WithUnion", lambda: (WithUnionA, WithUnionB))
