"""The data of Customers."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .address import Address as Address
    from .box import Box as Box
    from .customer import Customer as Customer, CustomerEither as CustomerEither
    from .kind import Kind as Kind
    from .kinds import Kinds as Kinds
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Address": "address",
            "Box": "box",
            "Customer": "customer",
            "CustomerEither": "customer",
            "Kind": "kind",
            "Kinds": "kinds",
        },
    )
