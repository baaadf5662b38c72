"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .names import Names as Names
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Names": "names",
        },
    )
