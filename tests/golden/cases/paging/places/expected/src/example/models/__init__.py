"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .create_items_body import CreateItemsBody as CreateItemsBody
    from .item import Item as Item
    from .item_page import ItemPage as ItemPage
    from .linked import (
        Linked as Linked,
        LinkedEmbedded as LinkedEmbedded,
        LinkedLinks as LinkedLinks,
    )
    from .list_sent_reply import ListSentReply as ListSentReply
    from .pageable import Pageable as Pageable
    from .search_items_body import SearchItemsBody as SearchItemsBody
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "CreateItemsBody": "create_items_body",
            "Item": "item",
            "ItemPage": "item_page",
            "Linked": "linked",
            "LinkedEmbedded": "linked",
            "LinkedLinks": "linked",
            "ListSentReply": "list_sent_reply",
            "Pageable": "pageable",
            "SearchItemsBody": "search_items_body",
        },
    )
