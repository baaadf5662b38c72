"""The ListItemsReplyItemsItem model."""

from .._runtime.model import Model


class ListItemsReplyItemsItem(Model):
    id: str | None = None
