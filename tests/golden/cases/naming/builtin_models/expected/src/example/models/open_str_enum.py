"""The OpenStrEnum type."""

from typing import TYPE_CHECKING

from .._runtime.model import OpenStrEnum as _OpenStrEnum


class OpenStrEnum(_OpenStrEnum):
    """The values of OpenStrEnum that the API declares."""

    X = "x"
    if TYPE_CHECKING:
        _OTHER = "any other value"
