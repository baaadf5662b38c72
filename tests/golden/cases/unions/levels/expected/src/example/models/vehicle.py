"""The Vehicle type, and its parts."""

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.model import Model, Unknown, union
from .battery_car import BatteryCar
from .car_base import CarBase
from .cart import Cart
from .gas_car import GasCar


class VehicleBase(Model, others={"kind": ("car", "cart")}, further=True):
    kind: str
    wheels: int


if TYPE_CHECKING:
    Vehicle: TypeAlias = BatteryCar | GasCar | CarBase | Cart | VehicleBase | Unknown
else:
    Vehicle = union("Vehicle", lambda: (BatteryCar, GasCar, CarBase, Cart, VehicleBase))
