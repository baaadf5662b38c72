"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .carp import Carp as Carp
    from .cat import Cat as Cat
    from .dog import Dog as Dog
    from .eel import Eel as Eel
    from .fish import Fish as Fish
    from .home import Home as Home
    from .pet import Pet as Pet
    from .shape import (
        Shape as Shape,
        ShapeCircle as ShapeCircle,
        ShapeSquare as ShapeSquare,
    )
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Carp": "carp",
            "Cat": "cat",
            "Dog": "dog",
            "Eel": "eel",
            "Fish": "fish",
            "Home": "home",
            "Pet": "pet",
            "Shape": "shape",
            "ShapeCircle": "shape",
            "ShapeSquare": "shape",
        },
    )
