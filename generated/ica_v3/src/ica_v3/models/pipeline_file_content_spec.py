"""The PipelineFileContentSpec model."""

from .._runtime.files import FileInput
from .._runtime.model import Model


class PipelineFileContentSpec(Model):
    """Form with the content of a pipeline file."""

    content: FileInput
    """The file to upload."""
