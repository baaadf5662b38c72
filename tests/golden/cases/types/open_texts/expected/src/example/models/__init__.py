"""The data of Texts of which some are named."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .color import Color as Color
    from .kind import Kind as Kind
    from .room import Room as Room
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Color": "color",
            "Kind": "kind",
            "Room": "room",
        },
    )
