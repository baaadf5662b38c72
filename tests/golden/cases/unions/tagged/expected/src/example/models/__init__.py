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
    from .shape import Shape as Shape
    from .shape_option1 import ShapeOption1 as ShapeOption1
    from .shape_option2 import ShapeOption2 as ShapeOption2
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
            "ShapeOption1": "shape_option1",
            "ShapeOption2": "shape_option2",
        },
    )
