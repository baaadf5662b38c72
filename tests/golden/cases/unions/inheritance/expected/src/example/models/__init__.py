"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .cat import Cat as Cat
    from .dog import Animal as Animal, AnimalBase as AnimalBase, Dog as Dog
    from .owner import Owner as Owner
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Animal": "dog",
            "AnimalBase": "dog",
            "Cat": "cat",
            "Dog": "dog",
            "Owner": "owner",
        },
    )
