"""The StorageTier type."""

from typing import TYPE_CHECKING

from .._runtime.model import OpenStrEnum


class StorageTier(OpenStrEnum):
    """Storage tier in which a file lies."""

    NONE = "None"
    STANDARD = "Standard"
    ARCHIVE = "Archive"
    DEEP_ARCHIVE = "DeepArchive"
    if TYPE_CHECKING:
        _OTHER = "any other value"
