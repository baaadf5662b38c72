"""The CatsFindAllReply model."""

from .._runtime.model import Model


class CatsFindAllReply(Model):
    cats: int | None = None
