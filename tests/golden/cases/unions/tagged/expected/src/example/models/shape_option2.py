"""The ShapeOption2 model."""

from typing import ClassVar, Literal

from .._runtime.model import Model


class ShapeOption2(Model, tag_field="type", tag="square"):
    type: ClassVar[Literal["square"]] = "square"
    a: float
