"""The ItemPage model, and its parts."""

from .._runtime.model import Model
from .item import Item


class ItemPagePage(Model):
    next: str | None = None
    total: int | None = None


class ItemPage(Model):
    data: list[Item] | None = None
    page: ItemPagePage | None = None
