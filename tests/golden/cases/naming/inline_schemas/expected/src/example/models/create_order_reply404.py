"""The CreateOrderReply404 model."""

from .._runtime.model import Model


class CreateOrderReply404(Model):
    why: str | None = None
