"""The Vehicle type."""

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.unions import union
from .._runtime.variants import Unknown
from .battery_car import BatteryCar
from .cart import Cart
from .gas_car import GasCar

if TYPE_CHECKING:
    Vehicle: TypeAlias = BatteryCar | GasCar | Cart | Unknown
else:
    Vehicle = union("Vehicle", lambda: (BatteryCar, GasCar, Cart))
