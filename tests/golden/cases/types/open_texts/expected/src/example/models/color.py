"""The Color type."""

from typing import TYPE_CHECKING

from .._runtime.model import FreeStrEnum


class Color(FreeStrEnum):
    """The values of Color that the API declares."""

    RED = "red"
    GREEN = "green"
    if TYPE_CHECKING:
        _OTHER = "any other value"
