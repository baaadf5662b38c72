"""The Cat model."""

from typing import ClassVar, Literal

from .._runtime.model import Model


class Cat(Model, tag_field="type", tag="cat"):
    """A cat."""

    type: ClassVar[Literal["cat"]] = "cat"
    name: str
    lives: int
