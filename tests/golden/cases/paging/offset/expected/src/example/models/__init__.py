"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .names import Names as Names
    from .pet import Pet as Pet
    from .pets import Pets as Pets
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Names": "names",
            "Pet": "pet",
            "Pets": "pets",
        },
    )
