"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .list_items_reply import (
        ListItemsReply as ListItemsReply,
        ListItemsReplyItemsItem as ListItemsReplyItemsItem,
    )
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "ListItemsReply": "list_items_reply",
            "ListItemsReplyItemsItem": "list_items_reply",
        },
    )
