"""The ListItemsReply model."""

from .._runtime.model import Model


class ListItemsReply(Model):
    data: list[str] | None = None
    next: str | None = None
