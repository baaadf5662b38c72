"""The Thing type."""

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.model import Unknown, union
from .horn import Horn
from .lamp import Lamp

if TYPE_CHECKING:
    Thing: TypeAlias = Lamp | Horn | Unknown
else:
    Thing = union(
        "Thing",
        lambda: (Lamp, Horn),
        discriminator="sort",
        mapping={"lamp": 0, "horn": 1},
    )
