"""The Square model."""

from typing import ClassVar, Literal

from .._runtime.model import Model


class Square(Model, tag_field="kind", tag="Square"):
    kind: ClassVar[Literal["Square"]] = "Square"
