"""The Dog model."""

from typing import Literal

from .._runtime.model import Model, fixed


class Dog(Model):
    kind: Literal["it's a dog"] = fixed("it's a dog")
    bark: int | None = None
