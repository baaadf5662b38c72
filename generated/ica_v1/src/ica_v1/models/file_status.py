"""The FileStatus type."""

from typing import TYPE_CHECKING

from .._runtime.model import OpenStrEnum


class FileStatus(OpenStrEnum):
    """How far the content of a file is available."""

    PARTIAL = "Partial"
    AVAILABLE = "Available"
    ARCHIVED = "Archived"
    UNARCHIVING = "Unarchiving"
    if TYPE_CHECKING:
        _OTHER = "any other value"
