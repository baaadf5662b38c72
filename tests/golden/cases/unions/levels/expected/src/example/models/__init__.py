"""The data of Discriminators in discriminators."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .battery_car import BatteryCar as BatteryCar
    from .car import Car as Car
    from .car_base import CarBase as CarBase
    from .cart import Cart as Cart
    from .device import Device as Device
    from .fan import Fan as Fan
    from .gas_car import GasCar as GasCar
    from .horn import Horn as Horn
    from .lamp import Lamp as Lamp
    from .thing import Thing as Thing
    from .vehicle import Vehicle as Vehicle, VehicleBase as VehicleBase
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "BatteryCar": "battery_car",
            "Car": "car",
            "CarBase": "car_base",
            "Cart": "cart",
            "Device": "device",
            "Fan": "fan",
            "GasCar": "gas_car",
            "Horn": "horn",
            "Lamp": "lamp",
            "Thing": "thing",
            "Vehicle": "vehicle",
            "VehicleBase": "vehicle",
        },
    )
