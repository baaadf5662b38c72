"""The Fuel type."""

from typing import TYPE_CHECKING

from .._runtime.model import OpenStrEnum


class Fuel(OpenStrEnum):
    """The values of Fuel that the API declares."""

    PETROL = "Petrol"
    DIESEL = "Diesel"
    if TYPE_CHECKING:
        _OTHER = "any other value"
