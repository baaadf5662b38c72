"""The Animal type."""

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.model import Unknown, union
from .cat import Cat
from .dog import Dog
from .owl import Owl

if TYPE_CHECKING:
    Animal: TypeAlias = Cat | Dog | Owl | str | Unknown
else:
    Animal = union("Animal", lambda: (Cat, Dog, Owl, str))
