"""The Dog model."""

from typing import ClassVar, Literal

from .._runtime.model import Model


class Dog(Model, tag_field="kind", tag="dog"):
    kind: ClassVar[Literal["dog"]] = "dog"
    tail: bool | None = None
