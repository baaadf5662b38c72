"""The Order model."""

from .._runtime.model import Model


class Order(Model):
    no: int | None = None
