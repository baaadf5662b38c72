"""The ShapeOption1 model."""

from typing import ClassVar, Literal

from .._runtime.model import Model


class ShapeOption1(Model, tag_field="type", tag="circle"):
    type: ClassVar[Literal["circle"]] = "circle"
    r: float
