"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .ball import Ball as Ball
    from .kind import Kind as Kind
    from .pet import Pet as Pet
    from .problem import Problem as Problem
    from .rope import Rope as Rope
    from .toy import Toy as Toy
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Ball": "ball",
            "Kind": "kind",
            "Pet": "pet",
            "Problem": "problem",
            "Rope": "rope",
            "Toy": "toy",
        },
    )
