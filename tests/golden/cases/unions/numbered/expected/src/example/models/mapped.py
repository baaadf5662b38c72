"""The Mapped type."""

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.model import Unknown, union
from .a import A
from .b import B

if TYPE_CHECKING:
    Mapped: TypeAlias = A | B | Unknown
else:
    Mapped = union("Mapped", lambda: (A, B), discriminator="type", mapping={1: 0, 2: 1})
