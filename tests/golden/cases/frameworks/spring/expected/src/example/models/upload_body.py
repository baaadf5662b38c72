"""The UploadBody model."""

from .._runtime.files import FileInput
from .._runtime.model import Model


class UploadBody(Model):
    file: FileInput
