"""The Cat model."""

from typing import ClassVar, Literal

from .._runtime.model import Model


class Cat(Model, tag_field="pet-kind", tag="cat"):
    pet_kind: ClassVar[Literal["cat"]] = "cat"
    meow: str | None = None
