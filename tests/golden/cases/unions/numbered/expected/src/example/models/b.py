"""The B model."""

from .._runtime.model import Model


class B(Model):
    type: int
    x: str | None = None
