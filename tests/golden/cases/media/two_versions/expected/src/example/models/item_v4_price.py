"""The ItemV4Price model."""

from .._runtime.model import Model


class ItemV4Price(Model):
    cents: int | None = None
