"""The Cat model."""

from typing import TYPE_CHECKING, Literal

from .._runtime.model import Model


class Cat(Model, tag_field="type", tag="cat"):
    """A cat."""

    if TYPE_CHECKING:
        type: Literal["cat"] = "cat"
    else:
        type = "cat"
    name: str
    lives: int
