"""The TypeAlias type."""

from typing import TypeAlias as _TypeAlias

from .literal import Literal

TypeAlias: _TypeAlias = list[Literal]
