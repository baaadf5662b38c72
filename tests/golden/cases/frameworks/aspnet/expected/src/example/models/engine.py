"""The Engine type."""

from typing import TypeAlias

from .._runtime.model import Unknown
from .engine_electric import EngineElectric
from .engine_fuel import EngineFuel

Engine: TypeAlias = EngineElectric | EngineFuel | Unknown
