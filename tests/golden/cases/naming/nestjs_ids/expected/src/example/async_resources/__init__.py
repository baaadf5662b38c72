"""The asynchronous resources, one module per tag."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .cats import AsyncCats as AsyncCats
    from .dogs import AsyncDogs as AsyncDogs
    from .health import AsyncHealth as AsyncHealth
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "AsyncCats": "cats",
            "AsyncDogs": "dogs",
            "AsyncHealth": "health",
        },
    )
