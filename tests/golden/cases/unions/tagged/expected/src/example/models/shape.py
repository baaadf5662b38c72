"""The Shape type, and its parts."""

from typing import ClassVar, Literal, TypeAlias

from .._runtime.model import Model
from .._runtime.variants import Unknown


class ShapeCircle(Model, tag_field="type", tag="circle"):
    type: ClassVar[Literal["circle"]] = "circle"
    r: float


class ShapeSquare(Model, tag_field="type", tag="square"):
    type: ClassVar[Literal["square"]] = "square"
    a: float


Shape: TypeAlias = ShapeCircle | ShapeSquare | Unknown
