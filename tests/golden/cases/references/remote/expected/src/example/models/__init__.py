"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .order import Order as Order
    from .person import Person as Person
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Order": "order",
            "Person": "person",
        },
    )
