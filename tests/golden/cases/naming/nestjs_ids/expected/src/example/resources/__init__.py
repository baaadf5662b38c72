"""The synchronous resources, one module per tag."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .cats import Cats as Cats
    from .dogs import Dogs as Dogs
    from .health import Health as Health
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Cats": "cats",
            "Dogs": "dogs",
            "Health": "health",
        },
    )
