"""The JobTargetFolder model."""

from .._runtime.model import Model


class JobTargetFolder(Model):
    """Folder."""

    path: str
