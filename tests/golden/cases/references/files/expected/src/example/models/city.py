"""The City model."""

from .._runtime.model import Model


class City(Model):
    name: str | None = None
