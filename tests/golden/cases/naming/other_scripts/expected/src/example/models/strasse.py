"""The Strasse type."""

from typing import TYPE_CHECKING

from .._runtime.model import OpenStrEnum


class Strasse(OpenStrEnum):
    """The values of Strasse that the API declares."""

    GRUN_LOWER = "grün"
    GRUN_CAPITAL = "Grün"
    青 = "青"
    if TYPE_CHECKING:
        _OTHER = "any other value"
