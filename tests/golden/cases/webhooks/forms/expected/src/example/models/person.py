"""The Person model."""

from .._runtime.model import Model


class Person(Model):
    name: str
