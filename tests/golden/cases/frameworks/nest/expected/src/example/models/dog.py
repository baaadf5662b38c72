"""Models that hold each other: Dog, DogFriendsItem."""

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.model import Model, Unknown, union
from .coat import Coat
from .owner import Owner

if TYPE_CHECKING:
    DogFriendsItem: TypeAlias = "Dog | Owner | Unknown"
else:
    DogFriendsItem = union("DogFriendsItem", lambda: (Dog, Owner))


class Dog(Model):
    id: str
    name: str
    coat: Coat | None = None
    owner: Owner | None
    friends: list[DogFriendsItem] | None = None
