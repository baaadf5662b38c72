"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .item import Item as Item
    from .item_page import ItemPage as ItemPage
    from .query_items_body import QueryItemsBody as QueryItemsBody
    from .search import Search as Search
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Item": "item",
            "ItemPage": "item_page",
            "QueryItemsBody": "query_items_body",
            "Search": "search",
        },
    )
