"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .held import Held as Held, Tick as Tick
    from .thing import Thing as Thing, ThingInline as ThingInline
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Held": "held",
            "Thing": "thing",
            "ThingInline": "thing",
            "Tick": "held",
        },
    )
