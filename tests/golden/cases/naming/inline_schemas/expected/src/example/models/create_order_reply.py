"""The CreateOrderReply model."""

from .._runtime.model import Model


class CreateOrderReply(Model):
    """New Order."""

    id: str | None = None
