"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .box import Box as Box, BoxDeclared as BoxDeclared
    from .color import Color as Color
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Box": "box",
            "BoxDeclared": "box",
            "Color": "color",
        },
    )
