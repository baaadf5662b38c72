"""Models that hold each other: Animal, AnimalBase, Cat, Dog."""

from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.model import Model, Unknown, family


class AnimalBase(Model, others={"kind": ("cat", "dog")}, further=True):
    """Any of them."""

    kind: str
    name: str
    friend: "Animal | None" = None


class Cat(Model, tag_field="kind", tag="cat"):
    if TYPE_CHECKING:
        kind: Literal["cat"] = "cat"
    else:
        kind = "cat"
    name: str
    friend: "Animal | None" = None
    lives: int | None = None


class Dog(Model, tag_field="kind", tag="dog"):
    if TYPE_CHECKING:
        kind: Literal["dog"] = "dog"
    else:
        kind = "dog"
    name: str
    friend: "Animal | None" = None
    breed: str


if TYPE_CHECKING:
    Animal: TypeAlias = Cat | Dog | AnimalBase | Unknown
    """Any of them."""
else:
    Animal = family(Cat | Dog, lambda: AnimalBase)
