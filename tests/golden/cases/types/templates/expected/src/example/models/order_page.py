"""The OrderPage model, and its parts."""

from .._runtime.model import Model
from .order import Order


class OrderPageMeta(Model):
    first: Order | None = None
    count: int | None = None


class OrderPage(Model):
    items: list[Order]
    meta: OrderPageMeta | None = None
    next: str | None = None
