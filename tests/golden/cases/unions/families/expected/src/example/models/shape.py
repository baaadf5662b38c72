"""The Shape type."""

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.model import Unknown, union
from .circle import Circle
from .shape_base import ShapeBase

if TYPE_CHECKING:
    Shape: TypeAlias = Circle | ShapeBase | Unknown
else:
    Shape = union(
        "Shape",
        lambda: (Circle, ShapeBase),
        discriminator="sort",
        mapping={"Circle": 0},
    )
