"""The GetBookReply model."""

from .._runtime.model import Model


class GetBookReply(Model):
    title: str | None = None
