"""The data of Shop."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .error import Error as Error
    from .pet import Pet as Pet
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Error": "error",
            "Pet": "pet",
        },
    )
