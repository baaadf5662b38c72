"""The data of Further properties."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .base import Base as Base
    from .shelf import (
        Shelf as Shelf,
        ShelfClosed as ShelfClosed,
        ShelfFree as ShelfFree,
    )
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Base": "base",
            "Shelf": "shelf",
            "ShelfClosed": "shelf",
            "ShelfFree": "shelf",
        },
    )
