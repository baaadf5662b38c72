"""Models that hold each other: Animal, Dog."""

from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.model import Model, Unknown, family
from .cat import Cat


class AnimalBase(Model, others={"type": ("cat", "dog")}, further=True):
    type: str
    name: str


class Dog(Model, tag_field="type", tag="dog"):
    if TYPE_CHECKING:
        type: Literal["dog"] = "dog"
    else:
        type = "dog"
    name: str
    breed: str | None = None
    friends: "list[Animal] | None" = None


if TYPE_CHECKING:
    Animal: TypeAlias = Cat | Dog | AnimalBase | Unknown
else:
    Animal = family(Cat | Dog, lambda: AnimalBase)
