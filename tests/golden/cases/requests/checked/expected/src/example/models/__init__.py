"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .circle import Circle as Circle
    from .free import Free as Free
    from .shape import Shape as Shape
    from .small import Small as Small
    from .square import Square as Square
    from .state import State as State
    from .task import Task as Task
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Circle": "circle",
            "Free": "free",
            "Shape": "shape",
            "Small": "small",
            "Square": "square",
            "State": "state",
            "Task": "task",
        },
    )
