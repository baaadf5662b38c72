"""The Upload model, and its parts."""

import datetime

from .._runtime.files import FileInput
from .._runtime.model import Model


class UploadInfo(Model):
    title: str | None = None
    taken: datetime.date | None = None


class Upload(Model):
    photo: FileInput
    """The picture."""
    more: list[FileInput] | None = None
    info: UploadInfo
    tags: list[str] | None = None
    count: int | None = None
