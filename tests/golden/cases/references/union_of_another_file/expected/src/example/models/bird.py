"""The Bird model."""

from .._runtime.model import Model


class Bird(Model):
    sings: bool
