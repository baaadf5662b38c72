"""The Cat model."""

from .._runtime.model import Model


class Cat(Model):
    name: str
