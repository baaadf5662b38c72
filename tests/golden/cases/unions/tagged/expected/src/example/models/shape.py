"""The Shape type, and its parts."""

from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.model import Model, Unknown


class ShapeCircle(Model, tag_field="type", tag="circle"):
    if TYPE_CHECKING:
        type: Literal["circle"] = "circle"
    else:
        type = "circle"
    r: float


class ShapeSquare(Model, tag_field="type", tag="square"):
    if TYPE_CHECKING:
        type: Literal["square"] = "square"
    else:
        type = "square"
    a: float


Shape: TypeAlias = ShapeCircle | ShapeSquare | Unknown
