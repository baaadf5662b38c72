"""The Order model."""

from .._runtime.model import Model


class Order(Model):
    number: str | None = None
