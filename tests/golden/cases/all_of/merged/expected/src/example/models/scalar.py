"""The Scalar type."""

from typing import TYPE_CHECKING

from .._runtime.model import OpenStrEnum


class Scalar(OpenStrEnum):
    """The values of Scalar that the API declares."""

    A = "a"
    B = "b"
    if TYPE_CHECKING:
        _OTHER = "any other value"
