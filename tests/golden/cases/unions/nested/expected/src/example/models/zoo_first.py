"""The ZooFirst type."""

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.unions import union
from .cat import Cat
from .dog import Dog
from .owl import Owl

if TYPE_CHECKING:
    ZooFirst: TypeAlias = Cat | Dog | Owl | str | int
else:
    ZooFirst = union("ZooFirst", lambda: (Cat, Dog, Owl, str, int))
