"""The Dog model."""

from typing import ClassVar, Literal

from .._runtime.model import Model


class Dog(Model, tag_field="pet-kind", tag="dog"):
    pet_kind: ClassVar[Literal["dog"]] = "dog"
    bark: int
