"""The UploadBody model."""

from .._runtime.model import Model
from .._runtime.resource import FileInput


class UploadBody(Model):
    file: FileInput
    """The file."""
    note: str | None = None
