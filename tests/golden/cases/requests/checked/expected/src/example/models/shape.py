"""The Shape type."""

from typing import TypeAlias

from .circle import Circle
from .square import Square

Shape: TypeAlias = Circle | Square
