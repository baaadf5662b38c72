"""The Engine type."""

from typing import TypeAlias

from .._runtime.variants import Unknown
from .engine_electric import EngineElectric
from .engine_fuel import EngineFuel

Engine: TypeAlias = EngineElectric | EngineFuel | Unknown
