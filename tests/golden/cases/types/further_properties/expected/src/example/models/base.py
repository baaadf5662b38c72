"""The Base model."""

from .._runtime.model import Model


class Base(Model):
    id: int | None = None
