"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .bird import Bird as Bird
    from .cat import Cat as Cat
    from .dog import Dog as Dog
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Bird": "bird",
            "Cat": "cat",
            "Dog": "dog",
        },
    )
