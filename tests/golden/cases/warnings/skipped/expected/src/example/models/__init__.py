"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .odd import Odd as Odd, OddCondition as OddCondition
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Odd": "odd",
            "OddCondition": "odd",
        },
    )
