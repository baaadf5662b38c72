"""The Ordering type."""

from typing import TYPE_CHECKING

from .._runtime.model import OpenStrEnum


class Ordering(OpenStrEnum):
    """The values of Ordering that the API declares."""

    NAME = "name"
    MINUS_NAME = "-name"
    CREATED_AT = "created_at"
    MINUS_CREATED_AT = "-created_at"
    MINUS_RANK = "-rank"
    if TYPE_CHECKING:
        _OTHER = "any other value"
