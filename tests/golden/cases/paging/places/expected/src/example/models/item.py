"""The Item model."""

from .._runtime.model import Model


class Item(Model):
    id: str | None = None
