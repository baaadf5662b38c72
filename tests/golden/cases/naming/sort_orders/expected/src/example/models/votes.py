"""The Votes type."""

from typing import TYPE_CHECKING

from .._runtime.model import OpenStrEnum


class Votes(OpenStrEnum):
    """The values of Votes that the API declares."""

    UP = "up"
    PLUS_UP = "+up"
    if TYPE_CHECKING:
        _OTHER = "any other value"
