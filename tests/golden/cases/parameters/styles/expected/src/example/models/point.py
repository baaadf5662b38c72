"""The Point model."""

from .._runtime.model import Model


class Point(Model):
    x: int
    y: int | None = None
