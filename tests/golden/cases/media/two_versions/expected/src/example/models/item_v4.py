"""The ItemV4 model."""

from .._runtime.model import Model
from .item_v4_price import ItemV4Price


class ItemV4(Model):
    id: str
    price: ItemV4Price | None = None
