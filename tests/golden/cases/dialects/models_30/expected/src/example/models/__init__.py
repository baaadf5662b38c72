"""The data of Models."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .cat import Cat as Cat
    from .dog import Dog as Dog
    from .names import Names as Names
    from .owner import (
        Owner as Owner,
        OwnerAddress as OwnerAddress,
        OwnerLevel as OwnerLevel,
    )
    from .pet import Pet as Pet, PetBase as PetBase
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Cat": "cat",
            "Dog": "dog",
            "Names": "names",
            "Owner": "owner",
            "OwnerAddress": "owner",
            "OwnerLevel": "owner",
            "Pet": "pet",
            "PetBase": "pet",
        },
    )
