"""The data of Numbers that may come as text."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .reading import Reading as Reading
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Reading": "reading",
        },
    )
