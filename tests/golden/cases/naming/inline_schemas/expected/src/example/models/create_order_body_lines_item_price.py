"""The CreateOrderBodyLinesItemPrice model."""

from .._runtime.model import Model


class CreateOrderBodyLinesItemPrice(Model):
    cents: int | None = None
