"""The CreateFileRequest model."""

from .._runtime.model import JsonValue, Model


class CreateFileRequest(
    Model,
    rename={
        "volume_id": "volumeId",
        "folder_path": "folderPath",
        "volume_name": "volumeName",
        "format_edam": "formatEdam",
    },
):
    """A file to register. The volume is given by ID or by name."""

    name: str
    """Name of the file, without a slash; upper and lower case differ."""
    volume_id: str | None = None
    """ID of the volume."""
    folder_path: str | None = None
    """Folder in which the file is placed."""
    type: str | None = None
    """Content type of the file, such as text/plain."""
    volume_name: str | None = None
    """Name of the volume."""
    format: str | None = None
    """Format of the content."""
    format_edam: str | None = None
    """Format of the content as an EDAM term."""
    metadata: JsonValue = None
    """Metadata of the file, any JSON value."""
