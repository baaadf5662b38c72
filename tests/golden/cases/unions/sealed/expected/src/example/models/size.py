"""The Size type."""

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.model import Unknown, union
from .large import Large
from .small import Small

if TYPE_CHECKING:
    Size: TypeAlias = Small | Large | Unknown
else:
    Size = union("Size", lambda: (Small, Large))
