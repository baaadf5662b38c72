"""The Labelled type."""

from typing import TYPE_CHECKING

from .._runtime.model import OpenStrEnum


class Labelled(OpenStrEnum):
    """The values of Labelled that the API declares."""

    Red = "r"
    """Like blood."""
    Green = "g"
    if TYPE_CHECKING:
        _OTHER = "any other value"
