"""The Upload model."""

from .._runtime.files import FileInput
from .._runtime.model import Model
from .upload_info import UploadInfo


class Upload(Model):
    photo: FileInput
    """The picture."""
    more: list[FileInput] | None = None
    info: UploadInfo
    tags: list[str] | None = None
    count: int | None = None
