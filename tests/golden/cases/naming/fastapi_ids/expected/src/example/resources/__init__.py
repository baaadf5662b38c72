"""The synchronous resources, one module per tag."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .default import Default as Default
    from .items import Items as Items
    from .orders import Orders as Orders
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Default": "default",
            "Items": "items",
            "Orders": "orders",
        },
    )
