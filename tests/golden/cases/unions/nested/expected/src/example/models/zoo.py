"""The Zoo model, and its parts."""

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.model import Model, Unknown, union
from .animal import Animal
from .cat import Cat
from .dog import Dog
from .owl import Owl

if TYPE_CHECKING:
    ZooFirst: TypeAlias = Cat | Dog | Owl | str | int | Unknown
else:
    ZooFirst = union("ZooFirst", lambda: (Cat, Dog, Owl, str, int))


class Zoo(Model):
    animals: list[Animal] | None = None
    first: ZooFirst | None = None
