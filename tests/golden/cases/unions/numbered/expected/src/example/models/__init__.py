"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .a import A as A
    from .b import B as B
    from .c import C as C
    from .d import D as D
    from .fixed import Fixed as Fixed
    from .mapped import Mapped as Mapped
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "A": "a",
            "B": "b",
            "C": "c",
            "D": "d",
            "Fixed": "fixed",
            "Mapped": "mapped",
        },
    )
