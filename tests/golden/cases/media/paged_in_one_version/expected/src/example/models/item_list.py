"""The ItemList model."""

from .._runtime.model import Model
from .item import Item


class ItemList(Model):
    items: list[Item] | None = None
