"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .formats import Formats as Formats
    from .window import Window as Window
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Formats": "formats",
            "Window": "window",
        },
    )
