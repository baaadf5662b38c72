"""The Coat type."""

from typing import TYPE_CHECKING

from .._runtime.model import OpenStrEnum


class Coat(OpenStrEnum):
    """The values of Coat that the API declares."""

    SHORT = "short"
    LONG = "long"
    if TYPE_CHECKING:
        _OTHER = "any other value"
