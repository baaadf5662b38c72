"""The User model."""

from .._runtime.model import Model
from .order_page import OrderPage


class User(Model):
    id: str
    orders: OrderPage | None = None
