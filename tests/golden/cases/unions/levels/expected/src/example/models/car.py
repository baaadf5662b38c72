"""The Car type."""

from typing import TypeAlias

from .._runtime.variants import Unknown
from .battery_car import BatteryCar
from .gas_car import GasCar

Car: TypeAlias = BatteryCar | GasCar | Unknown
