"""The Fixed type."""

from typing import Literal, TypeAlias

Fixed: TypeAlias = Literal["fixed"]
