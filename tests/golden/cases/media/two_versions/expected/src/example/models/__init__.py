"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .item_v3 import ItemV3 as ItemV3
    from .item_v4 import ItemV4 as ItemV4, ItemV4Price as ItemV4Price
    from .problem import Problem as Problem
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "ItemV3": "item_v3",
            "ItemV4": "item_v4",
            "ItemV4Price": "item_v4",
            "Problem": "problem",
        },
    )
