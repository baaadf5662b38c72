"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .address import Address as Address
    from .city import City as City
    from .owner import Owner as Owner
    from .pet_9d_45 import Pet_9d45 as Pet_9d45
    from .pet_a3_cd import Pet_a3cd as Pet_a3cd
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Address": "address",
            "City": "city",
            "Owner": "owner",
            "Pet_9d45": "pet_9d_45",
            "Pet_a3cd": "pet_a3_cd",
        },
    )
