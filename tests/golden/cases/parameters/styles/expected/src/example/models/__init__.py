"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .point import Point as Point
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Point": "point",
        },
    )
