"""The data of Ex\"\"\"ample \\."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .thing import Thing as Thing, ThingE as ThingE
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Thing": "thing",
            "ThingE": "thing",
        },
    )
