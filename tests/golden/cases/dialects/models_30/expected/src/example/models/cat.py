"""The Cat model."""

from typing import ClassVar, Literal

from .._runtime.model import Model
from .names import Names


class Cat(Model, tag_field="kind", tag="Cat"):
    kind: ClassVar[Literal["Cat"]] = "Cat"
    names: Names | None = None
    """At most 3 items."""
    lives: int | None = None
    """At least 1."""
