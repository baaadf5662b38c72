"""The Dog model."""

from typing import TYPE_CHECKING, Literal

from .._runtime.model import Model


class Dog(Model, rename={"pet_kind": "pet-kind"}, tag_field="pet-kind", tag="dog"):
    if TYPE_CHECKING:
        pet_kind: Literal["dog"] = "dog"
    else:
        pet_kind = "dog"
    bark: int
