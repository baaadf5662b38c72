"""The Named type."""

from typing import TYPE_CHECKING

from .._runtime.model import OpenIntEnum


class Named(OpenIntEnum):
    """The values of Named that the API declares."""

    LOW = 1
    """The lowest."""
    HIGH_LEVEL = 2
    CLASS = 3
    """Also a word of Python."""
    if TYPE_CHECKING:
        _OTHER = -1
