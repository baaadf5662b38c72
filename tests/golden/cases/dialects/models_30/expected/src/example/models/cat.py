"""The Cat model."""

from typing import TYPE_CHECKING, Literal

from .._runtime.model import Model
from .names import Names


class Cat(Model, tag_field="kind", tag="Cat"):
    if TYPE_CHECKING:
        kind: Literal["Cat"] = "Cat"
    else:
        kind = "Cat"
    names: Names | None = None
    """At most 3 items."""
    lives: int | None = None
    """At least 1."""
