"""The Flags type."""

from typing import TYPE_CHECKING

from .._runtime.model import OpenStrEnum


class Flags(OpenStrEnum):
    """The values of Flags that the API declares."""

    QUICK = "-quick"
    SLOW = "slow"
    if TYPE_CHECKING:
        _OTHER = "any other value"
