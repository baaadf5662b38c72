"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .pet import Pet as Pet, PetLocal as PetLocal, PetPart as PetPart
    from .pets import Pets as Pets
    from .with_slash_and_space import WithSlashAndSpace as WithSlashAndSpace
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Pet": "pet",
            "PetLocal": "pet",
            "PetPart": "pet",
            "Pets": "pets",
            "WithSlashAndSpace": "with_slash_and_space",
        },
    )
