"""Models that hold each other: Animal, Dog."""

from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.model import Model
from .._runtime.variants import Unknown
from .cat import Cat


class Dog(Model, tag_field="type", tag="dog"):
    if TYPE_CHECKING:
        type: Literal["dog"] = "dog"
    else:
        type = "dog"
    name: str
    breed: str | None = None
    friends: "list[Animal] | None" = None


Animal: TypeAlias = Cat | Dog | Unknown
