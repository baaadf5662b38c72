"""The Charge model."""

from .._runtime.model import Model


class Charge(Model):
    id: str
    amount: int | None = None
