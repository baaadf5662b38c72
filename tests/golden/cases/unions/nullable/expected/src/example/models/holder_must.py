"""The HolderMust type."""

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.unions import union
from .cat import Cat
from .dog import Dog

if TYPE_CHECKING:
    HolderMust: TypeAlias = Cat | Dog
else:
    HolderMust = union("HolderMust", lambda: (Cat, Dog))
