"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .address import Address as Address
    from .city import City as City
    from .owner import Owner as Owner
    from .pet import Pet as Pet
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Address": "address",
            "City": "city",
            "Owner": "owner",
            "Pet": "pet",
        },
    )
