"""The Mixed type."""

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.model import Unknown, union
from .cat import Cat, Dog
from .circle import Circle
from .shape_base import ShapeBase

if TYPE_CHECKING:
    Mixed: TypeAlias = Cat | Dog | Circle | ShapeBase | str | Unknown
else:
    Mixed = union("Mixed", lambda: (Cat, Dog, Circle, ShapeBase, str))
