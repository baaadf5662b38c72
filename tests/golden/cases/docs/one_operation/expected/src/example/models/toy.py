"""The Toy type."""

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.unions import union
from .ball import Ball
from .rope import Rope

if TYPE_CHECKING:
    Toy: TypeAlias = Ball | Rope
else:
    Toy = union("Toy", lambda: (Ball, Rope))
