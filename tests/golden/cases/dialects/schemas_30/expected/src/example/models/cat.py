"""The Cat model."""

from typing import ClassVar, Literal

from .._runtime.model import Model


class Cat(Model, tag_field="kind", tag="cat"):
    kind: ClassVar[Literal["cat"]] = "cat"
    lives: int | None = None
