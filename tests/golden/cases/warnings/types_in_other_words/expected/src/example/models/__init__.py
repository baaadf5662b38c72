"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .trip import Trip as Trip
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Trip": "trip",
        },
    )
