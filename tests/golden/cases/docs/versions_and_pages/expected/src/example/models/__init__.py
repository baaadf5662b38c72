"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .item_v3 import ItemV3 as ItemV3
    from .item_v4 import ItemV4 as ItemV4
    from .page_v3 import PageV3 as PageV3
    from .page_v4 import PageV4 as PageV4
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "ItemV3": "item_v3",
            "ItemV4": "item_v4",
            "PageV3": "page_v3",
            "PageV4": "page_v4",
        },
    )
