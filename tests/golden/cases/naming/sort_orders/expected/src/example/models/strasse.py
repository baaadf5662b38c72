"""The Strasse type."""

from typing import TYPE_CHECKING

from .._runtime.model import OpenStrEnum


class Strasse(OpenStrEnum):
    """The values of Strasse that the API declares."""

    GROSSE_STRASSE = "große Straße"
    MASS = "Maß"
    if TYPE_CHECKING:
        _OTHER = "any other value"
