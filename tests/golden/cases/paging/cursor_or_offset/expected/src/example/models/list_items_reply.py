"""The ListItemsReply model."""

from .._runtime.model import Model
from .list_items_reply_items_item import ListItemsReplyItemsItem


class ListItemsReply(
    Model,
    rename={"next_page_token": "nextPageToken", "total_item_count": "totalItemCount"},
):
    items: list[ListItemsReplyItemsItem] | None = None
    next_page_token: str | None = None
    total_item_count: int | None = None
