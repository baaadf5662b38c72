"""The Kind type."""

from typing import TYPE_CHECKING

from clientloom_runtime.model import OpenStrEnum


class Kind(OpenStrEnum):
    """The values of Kind that the API declares."""

    CAT = "cat"
    DOG = "dog"
    if TYPE_CHECKING:
        _OTHER = "any other value"
