"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .item import Item as Item
    from .item_list import ItemList as ItemList
    from .item_page import ItemPage as ItemPage
    from .thing_page import ThingPage as ThingPage
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Item": "item",
            "ItemList": "item_list",
            "ItemPage": "item_page",
            "ThingPage": "thing_page",
        },
    )
