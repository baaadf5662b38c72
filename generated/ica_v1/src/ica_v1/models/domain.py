"""The Domain model."""

from .._runtime.model import Model


class Domain(Model):
    """A domain to log in to."""

    id: str | None = None
    """ID of the domain."""
    name: str | None = None
    """Name of the domain."""
