"""The FileArchiveStorageTier type."""

from typing import TYPE_CHECKING

from .._runtime.model import OpenStrEnum


class FileArchiveStorageTier(OpenStrEnum):
    """Storage tier for archived files."""

    ARCHIVE = "Archive"
    DEEP_ARCHIVE = "DeepArchive"
    if TYPE_CHECKING:
        _OTHER = "any other value"
