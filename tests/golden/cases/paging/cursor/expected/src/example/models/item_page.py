"""The ItemPage model."""

from .._runtime.model import Model
from .item import Item
from .item_page_page import ItemPagePage


class ItemPage(Model):
    data: list[Item] | None = None
    page: ItemPagePage | None = None
