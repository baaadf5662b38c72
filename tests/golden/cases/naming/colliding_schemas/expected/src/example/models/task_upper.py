"""The TASK type."""

from typing import TYPE_CHECKING

from .._runtime.model import OpenStrEnum


class TASK(OpenStrEnum):
    """The values of TASK that the API declares."""

    A_LOWER = "a"
    A = "A"
    A_SPACE = "a "
    A_UPPER = "Ä"
    if TYPE_CHECKING:
        _OTHER = "any other value"
