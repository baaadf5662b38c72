"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .cat import Cat as Cat
    from .dog import Dog as Dog
    from .holder import Holder as Holder
    from .pet import Pet as Pet
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Cat": "cat",
            "Dog": "dog",
            "Holder": "holder",
            "Pet": "pet",
        },
    )
