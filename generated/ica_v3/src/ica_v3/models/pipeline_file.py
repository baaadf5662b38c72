"""The PipelineFile model."""

import uuid

from .._runtime.model import Model


class PipelineFile(Model):
    """A file that belongs to a pipeline."""

    id: uuid.UUID
    """Identifies the file."""
    name: str
    """File name, up to 255 characters. 1 to 255 characters."""
