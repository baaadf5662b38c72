"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .pet import Pet as Pet
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Pet": "pet",
        },
    )
