"""The ArchiveStatuses type."""

from typing import TYPE_CHECKING

from .._runtime.model import OpenStrEnum


class ArchiveStatuses(OpenStrEnum):
    """Whether a file lies in an archive or is on its way back."""

    NONE = "None"
    ARCHIVED = "Archived"
    UNARCHIVING = "Unarchiving"
    if TYPE_CHECKING:
        _OTHER = "any other value"
