"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .cat import Cat as Cat
    from .dog import Dog as Dog
    from .dog_or_fox_reply import DogOrFoxReply as DogOrFoxReply
    from .fox import Fox as Fox
    from .home import Home as Home
    from .pet import Pet as Pet
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Cat": "cat",
            "Dog": "dog",
            "DogOrFoxReply": "dog_or_fox_reply",
            "Fox": "fox",
            "Home": "home",
            "Pet": "pet",
        },
    )
