"""The Dog model."""

from typing import TYPE_CHECKING, Literal

from .._runtime.model import Model


class Dog(Model, tag_field="kind", tag="dog"):
    if TYPE_CHECKING:
        kind: Literal["dog"] = "dog"
    else:
        kind = "dog"
    bone: str
