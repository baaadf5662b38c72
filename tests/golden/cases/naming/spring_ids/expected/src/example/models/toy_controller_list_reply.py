"""The ToyControllerListReply model."""

from .._runtime.model import Model


class ToyControllerListReply(Model):
    toys: int | None = None
