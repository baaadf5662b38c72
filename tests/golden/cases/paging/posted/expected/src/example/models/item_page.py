"""The ItemPage model."""

from .._runtime.model import Model
from .item import Item


class ItemPage(Model):
    items: list[Item] | None = None
    next: str | None = None
