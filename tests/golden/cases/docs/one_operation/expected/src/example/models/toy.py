"""The Toy type."""

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.unions import union
from .._runtime.variants import Unknown
from .ball import Ball
from .rope import Rope

if TYPE_CHECKING:
    Toy: TypeAlias = Ball | Rope | Unknown
else:
    Toy = union("Toy", lambda: (Ball, Rope))
