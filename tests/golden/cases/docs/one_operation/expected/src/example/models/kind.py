"""The Kind type."""

from typing import TYPE_CHECKING

from .._runtime.enums import OpenStrEnum


class Kind(OpenStrEnum):
    """What it is."""

    CAT = "cat"
    DOG = "dog"
    if TYPE_CHECKING:
        _OTHER = "any other value"
