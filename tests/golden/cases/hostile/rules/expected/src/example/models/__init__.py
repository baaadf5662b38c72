"""The data of Hostile."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .a import A as A
    from .b import B as B
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "A": "a",
            "B": "b",
        },
    )
