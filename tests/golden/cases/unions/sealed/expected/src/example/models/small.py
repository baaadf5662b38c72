"""The Small model."""

from .._runtime.model import Model


class Small(Model):
    unit: str
    value: float | None = None
