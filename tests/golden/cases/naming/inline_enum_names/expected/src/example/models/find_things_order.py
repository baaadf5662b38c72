"""The FindThingsOrder type."""

from typing import TYPE_CHECKING

from .._runtime.model import OpenStrEnum


class FindThingsOrder(OpenStrEnum):
    """The values of FindThingsOrder that the API declares."""

    UP = "a"
    DOWN = "d"
    if TYPE_CHECKING:
        _OTHER = "any other value"
