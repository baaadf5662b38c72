"""The OrdersLine model."""

from .._runtime.model import Model


class OrdersLine(Model):
    sku: str | None = None
