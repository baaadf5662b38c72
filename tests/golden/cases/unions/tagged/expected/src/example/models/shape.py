"""The Shape type."""

from typing import TypeAlias

from .shape_option1 import ShapeOption1
from .shape_option2 import ShapeOption2

Shape: TypeAlias = ShapeOption1 | ShapeOption2
