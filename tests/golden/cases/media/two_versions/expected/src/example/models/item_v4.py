"""The ItemV4 model, and its parts."""

from .._runtime.model import Model


class ItemV4Price(Model):
    cents: int | None = None


class ItemV4(Model):
    id: str
    price: ItemV4Price | None = None
