"""The ItemInput model."""

from .._runtime.model import Model


class ItemInput(Model):
    name: str | None = None
