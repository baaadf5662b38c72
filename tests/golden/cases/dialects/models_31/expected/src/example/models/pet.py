"""The Pet type, and its parts."""

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.model import Model, Unknown, family
from .cat import Cat
from .dog import Dog
from .names import Names


class PetBase(Model, others={"kind": ("Cat", "Dog")}, further=True):
    kind: str
    names: Names | None = None
    """At most 3 items."""


if TYPE_CHECKING:
    Pet: TypeAlias = Cat | Dog | PetBase | Unknown
else:
    Pet = family(Cat | Dog, lambda: PetBase)
