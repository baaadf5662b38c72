"""The ContainerStateWaiting model."""

from .._runtime.model import Model


class ContainerStateWaiting(Model):
    """A container that has not started yet."""

    reason: str | None = None
    """Short reason for the wait."""
    message: str | None = None
    """The wait in words."""
