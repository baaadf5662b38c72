"""The ListPetsReply model."""

from clientloom_runtime.model import Model

from .pet import Pet


class ListPetsReply(Model):
    items: list[Pet]
    next: str | None = None
