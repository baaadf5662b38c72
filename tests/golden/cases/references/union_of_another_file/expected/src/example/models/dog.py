"""The Dog model."""

from .._runtime.model import Model


class Dog(Model):
    bark: str
