"""The ArchiveBookBody model."""

from .._runtime.model import Model


class ArchiveBookBody(Model):
    why: str | None = None
