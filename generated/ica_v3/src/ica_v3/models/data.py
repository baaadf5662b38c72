"""The Data model."""

from .._runtime.model import Model
from .data_details import DataDetails
from .folder_details import FolderDetails


class Data(Model, rename={"folder_details": "folderDetails"}):
    """A file or a folder in ICA."""

    id: str
    """Identifies the file or folder, up to 255 characters. 1 to 255 characters."""
    urn: str | None = None
    """URN made of region, data id and, after a hash sign, a path that may be left out.
    1 to 2000 characters.
    """
    details: DataDetails | None = None
    folder_details: FolderDetails | None = None
