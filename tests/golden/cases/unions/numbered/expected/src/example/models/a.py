"""The A model."""

from .._runtime.model import Model


class A(Model):
    type: int
    x: str | None = None
