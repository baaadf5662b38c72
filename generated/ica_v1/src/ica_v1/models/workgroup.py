"""The Workgroup model."""

from .._runtime.model import Model


class Workgroup(Model):
    """A group of users who work together."""

    id: str | None = None
    """ID of the workgroup."""
    name: str | None = None
    """Name of the workgroup."""
    description: str | None = None
    """What the workgroup is for."""
