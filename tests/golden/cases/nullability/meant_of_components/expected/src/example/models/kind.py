"""The Kind type."""

from typing import TYPE_CHECKING

from .._runtime.model import OpenStrEnum


class Kind(OpenStrEnum):
    """The values of Kind that the API declares."""

    PRIVATE = "PRIVATE"
    BUSINESS = "BUSINESS"
    if TYPE_CHECKING:
        _OTHER = "any other value"
