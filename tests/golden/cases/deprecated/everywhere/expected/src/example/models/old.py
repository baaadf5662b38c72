"""The Old model."""

from .._runtime.model import Model


class Old(Model):
    """The old thing.

    Deprecated.
    """

    id: str
    """Deprecated."""
    name: str | None = None
    """What it was called. Deprecated."""
