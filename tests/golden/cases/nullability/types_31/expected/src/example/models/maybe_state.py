"""The MaybeState type."""

from typing import TYPE_CHECKING

from .._runtime.model import OpenStrEnum


class MaybeState(OpenStrEnum):
    """The values of MaybeState that the API declares."""

    ON = "on"
    OFF = "off"
    if TYPE_CHECKING:
        _OTHER = "any other value"
