"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .named import Named as Named
    from .thing import Thing as Thing, ThingMost as ThingMost
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Named": "named",
            "Thing": "thing",
            "ThingMost": "thing",
        },
    )
