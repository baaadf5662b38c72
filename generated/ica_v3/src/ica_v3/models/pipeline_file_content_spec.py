"""The PipelineFileContentSpec model."""

from .._runtime.model import Model
from .._runtime.resource import FileInput


class PipelineFileContentSpec(Model):
    """Form with the content of a pipeline file."""

    content: FileInput
    """The file to upload."""
