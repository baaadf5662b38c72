"""The AnalysisStorageV4 model."""

import uuid

from .._runtime.model import Model


class AnalysisStorageV4(Model):
    """A size of working storage an analysis can run with, reduced in v4 to id, name and
    description.
    """

    id: uuid.UUID
    """Identifies the storage option."""
    name: str
    """Display name, up to 255 characters. 1 to 255 characters."""
    description: str | None = None
    """What the option offers."""
