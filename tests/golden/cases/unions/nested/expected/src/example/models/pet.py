"""The Pet type."""

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.model import Unknown, union
from .cat import Cat
from .dog import Dog

if TYPE_CHECKING:
    Pet: TypeAlias = Cat | Dog | Unknown
else:
    Pet = union("Pet", lambda: (Cat, Dog))
