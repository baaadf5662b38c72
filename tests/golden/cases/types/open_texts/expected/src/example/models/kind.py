"""The Kind type."""

from typing import TYPE_CHECKING

from .._runtime.model import FreeStrEnum


class Kind(FreeStrEnum):
    """The values of Kind that the API declares."""

    SMALL = "small"
    LARGE = "large"
    if TYPE_CHECKING:
        _OTHER = "any other value"
