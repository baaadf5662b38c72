"""The data of Unions whose variants are unions too and take in what is said around
them.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .order import (
        Order as Order,
        OrderOption1Option1 as OrderOption1Option1,
        OrderOption1Option2 as OrderOption1Option2,
        OrderOption2 as OrderOption2,
    )
    from .shipment import (
        Shipment as Shipment,
        ShipmentOption1 as ShipmentOption1,
        ShipmentOption2 as ShipmentOption2,
    )
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Order": "order",
            "OrderOption1Option1": "order",
            "OrderOption1Option2": "order",
            "OrderOption2": "order",
            "Shipment": "shipment",
            "ShipmentOption1": "shipment",
            "ShipmentOption2": "shipment",
        },
    )
