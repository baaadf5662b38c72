"""The Fixed type."""

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.model import Unknown, union
from .c import C
from .d import D

if TYPE_CHECKING:
    Fixed: TypeAlias = C | D | Unknown
else:
    Fixed = union(
        "Fixed", lambda: (C, D), discriminator="type", mapping={1: 0, 2: 1, 3: 1}
    )
