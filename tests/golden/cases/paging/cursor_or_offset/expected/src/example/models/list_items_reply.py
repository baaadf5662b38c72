"""The ListItemsReply model, and its parts."""

from .._runtime.model import Model


class ListItemsReplyItemsItem(Model):
    id: str | None = None


class ListItemsReply(
    Model,
    rename={"next_page_token": "nextPageToken", "total_item_count": "totalItemCount"},
):
    items: list[ListItemsReplyItemsItem] | None = None
    next_page_token: str | None = None
    total_item_count: int | None = None
