"""The UploadInlineBody model."""

from .._runtime.files import FileInput
from .._runtime.model import Model


class UploadInlineBody(Model):
    file: FileInput | None = None
    name: str | None = None
