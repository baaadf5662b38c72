"""The synchronous resources, one module per tag."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .charges import Charges as Charges
    from .core import Core as Core
    from .refunds import Refunds as Refunds
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Charges": "charges",
            "Core": "core",
            "Refunds": "refunds",
        },
    )
