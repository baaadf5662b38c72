"""The OrderCapital model."""

from .._runtime.model import Model


class OrderCapital(Model):
    number: str | None = None
