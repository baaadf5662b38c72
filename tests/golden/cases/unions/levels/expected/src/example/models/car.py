"""The Car type."""

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.model import Unknown, family
from .battery_car import BatteryCar
from .car_base import CarBase
from .gas_car import GasCar

if TYPE_CHECKING:
    Car: TypeAlias = BatteryCar | GasCar | CarBase | Unknown
else:
    Car = family(BatteryCar | GasCar, lambda: CarBase)
