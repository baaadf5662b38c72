"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .charge import Charge as Charge
    from .charges import Charges as Charges
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Charge": "charge",
            "Charges": "charges",
        },
    )
