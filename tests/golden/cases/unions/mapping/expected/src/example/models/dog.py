"""The Dog model."""

from .._runtime.model import Model


class Dog(Model):
    kind: str
    bark: int | None = None
