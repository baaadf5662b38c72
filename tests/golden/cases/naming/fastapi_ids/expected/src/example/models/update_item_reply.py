"""The UpdateItemReply model."""

from .._runtime.model import Model


class UpdateItemReply(Model):
    left: int | None = None
