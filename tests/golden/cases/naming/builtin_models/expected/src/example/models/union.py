"""The Union type."""

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.model import Unknown, union
from .self import Self
from .str import Str

if TYPE_CHECKING:
    Union: TypeAlias = Str | Self | Unknown
else:
    Union = union("Union", lambda: (Str, Self))
