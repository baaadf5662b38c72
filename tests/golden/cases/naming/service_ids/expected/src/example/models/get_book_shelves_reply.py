"""The GetBookShelvesReply model."""

from .._runtime.model import Model


class GetBookShelvesReply(Model):
    title: str | None = None
    shelf: str | None = None
