"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .thing import Thing as Thing
    from .tick import Tick as Tick
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Thing": "thing",
            "Tick": "tick",
        },
    )
