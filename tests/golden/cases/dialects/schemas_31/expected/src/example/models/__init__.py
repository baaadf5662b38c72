"""The data of Schemas."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .cat import Cat as Cat
    from .dog import Dog as Dog
    from .part import Part as Part
    from .pet import Pet as Pet
    from .thing import Thing as Thing
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Cat": "cat",
            "Dog": "dog",
            "Part": "part",
            "Pet": "pet",
            "Thing": "thing",
        },
    )
