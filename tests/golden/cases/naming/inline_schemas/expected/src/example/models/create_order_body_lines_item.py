"""The CreateOrderBodyLinesItem model."""

from .._runtime.model import Model
from .create_order_body_lines_item_price import CreateOrderBodyLinesItemPrice


class CreateOrderBodyLinesItem(Model):
    sku: str | None = None
    price: CreateOrderBodyLinesItemPrice | None = None
