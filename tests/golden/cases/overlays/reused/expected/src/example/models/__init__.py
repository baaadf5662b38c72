"""The data of Shop."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .order import Order as Order
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Order": "order",
        },
    )
