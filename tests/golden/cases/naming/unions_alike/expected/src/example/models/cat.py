"""The Cat model."""

from typing import TYPE_CHECKING, Literal

from .._runtime.model import Model


class Cat(Model, tag_field="kind", tag="cat"):
    if TYPE_CHECKING:
        kind: Literal["cat"] = "cat"
    else:
        kind = "cat"
    lives: int
