"""The Tick model."""

from .._runtime.model import Model


class Tick(Model):
    n: int
