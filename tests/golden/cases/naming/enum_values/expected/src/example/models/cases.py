"""The Cases type."""

from typing import TYPE_CHECKING

from .._runtime.model import OpenStrEnum


class Cases(OpenStrEnum):
    """The values of Cases that the API declares."""

    ASC_LOWER = "asc"
    ASC = "ASC"
    ASC_CAPITAL = "Asc"
    A_SC = "aSC"
    if TYPE_CHECKING:
        _OTHER = "any other value"
