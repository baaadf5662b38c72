"""The Numbers type."""

from typing import TYPE_CHECKING

from .._runtime.model import OpenIntEnum


class Numbers(OpenIntEnum):
    """The values of Numbers that the API declares."""

    VALUE_MINUS_1 = -1
    VALUE_0 = 0
    VALUE_1 = 1
    VALUE_2147483648 = 2147483648
    if TYPE_CHECKING:
        _OTHER = -2
