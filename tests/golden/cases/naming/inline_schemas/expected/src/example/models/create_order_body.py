"""The CreateOrderBody model, and its parts."""

from .._runtime.model import Model


class CreateOrderBodyLinesItemPrice(Model):
    cents: int | None = None


class CreateOrderBodyLinesItem(Model):
    sku: str | None = None
    price: CreateOrderBodyLinesItemPrice | None = None


class CreateOrderBodyLabelsValue(Model):
    text: str | None = None


class CreateOrderBody(Model):
    lines: list[CreateOrderBodyLinesItem]
    labels: dict[str, CreateOrderBodyLabelsValue] | None = None
