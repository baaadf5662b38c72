"""The CreateOrderError model."""

from .._runtime.model import Model


class CreateOrderError(Model):
    code: int | None = None
