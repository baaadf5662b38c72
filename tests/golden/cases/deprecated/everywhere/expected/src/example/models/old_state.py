"""The OldState type."""

from typing import TYPE_CHECKING

from .._runtime.model import OpenStrEnum


class OldState(OpenStrEnum):
    """Deprecated."""

    A = "a"
    if TYPE_CHECKING:
        _OTHER = "any other value"
