"""The Pet model."""

from .._runtime.model import Model


class Pet(Model):
    name: str | None = None
