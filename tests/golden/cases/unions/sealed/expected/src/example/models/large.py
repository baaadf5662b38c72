"""The Large model."""

from .._runtime.model import Model


class Large(Model):
    unit: str
    value: float | None = None
    more: int | None = None
