"""The WithUnion type, and its parts."""

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.model import Model
from .._runtime.unions import union
from .._runtime.variants import Unknown


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
