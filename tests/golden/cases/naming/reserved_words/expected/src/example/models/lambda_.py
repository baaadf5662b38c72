"""The Lambda type."""

from typing import TYPE_CHECKING

from .._runtime.enums import OpenStrEnum


class Lambda(OpenStrEnum):
    """The values of Lambda that the API declares."""

    YIELD = "yield"
    RETURN = "Return"
    NONE_LOWER = "none"
    NONE_CAPITAL = "None"
    TRUE = "True"
    MRO = "mro"
    NAME = "name"
    VALUE = "value"
    if TYPE_CHECKING:
        _OTHER = "any other value"
