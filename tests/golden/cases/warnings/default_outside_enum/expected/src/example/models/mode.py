"""The Mode type."""

from typing import TYPE_CHECKING

from .._runtime.model import OpenStrEnum


class Mode(OpenStrEnum):
    """The values of Mode that the API declares."""

    X = "x"
    Y = "y"
    if TYPE_CHECKING:
        _OTHER = "any other value"
