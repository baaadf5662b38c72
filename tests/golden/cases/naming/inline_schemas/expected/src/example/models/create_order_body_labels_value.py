"""The CreateOrderBodyLabelsValue model."""

from .._runtime.model import Model


class CreateOrderBodyLabelsValue(Model):
    text: str | None = None
