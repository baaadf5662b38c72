"""The Cat model."""

from typing import TYPE_CHECKING, Literal

from .._runtime.model import Model


class Cat(Model, rename={"pet_kind": "pet-kind"}, tag_field="pet-kind", tag="cat"):
    if TYPE_CHECKING:
        pet_kind: Literal["cat"] = "cat"
    else:
        pet_kind = "cat"
    meow: str | None = None
