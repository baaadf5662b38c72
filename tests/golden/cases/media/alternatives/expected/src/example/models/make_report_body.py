"""The MakeReportBody model."""

from .._runtime.files import FileInput
from .._runtime.model import Model


class MakeReportBody(Model):
    file: FileInput | None = None
