"""The HolderListItem type."""

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.unions import union
from .cat import Cat
from .dog import Dog

if TYPE_CHECKING:
    HolderListItem: TypeAlias = Cat | Dog
else:
    HolderListItem = union("HolderListItem", lambda: (Cat, Dog))
