"""The FindThingsKindsItem type."""

from typing import TYPE_CHECKING

from .._runtime.model import OpenIntEnum


class FindThingsKindsItem(OpenIntEnum):
    """The values of FindThingsKindsItem that the API declares."""

    Odd = 1
    Even = 2
    if TYPE_CHECKING:
        _OTHER = -1
