"""The Methods type."""

from typing import TYPE_CHECKING

from .._runtime.model import OpenStrEnum


class Methods(OpenStrEnum):
    """The values of Methods that the API declares."""

    NAME = "name"
    VALUE = "value"
    COUNT = "count"
    TITLE = "title"
    INDEX = "index"
    IS_KNOWN = "isKnown"
    MRO = "mro"
    FORMAT = "format"
    SPLIT = "split"
    if TYPE_CHECKING:
        _OTHER = "any other value"
