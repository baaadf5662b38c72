"""The Thing model."""

from .._runtime.model import Model


class Thing(Model):
    id: str | None = None
