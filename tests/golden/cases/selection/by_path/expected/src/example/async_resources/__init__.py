"""The asynchronous resources, one module per tag."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .charges import AsyncCharges as AsyncCharges
    from .core import AsyncCore as AsyncCore
    from .refunds import AsyncRefunds as AsyncRefunds
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "AsyncCharges": "charges",
            "AsyncCore": "core",
            "AsyncRefunds": "refunds",
        },
    )
