"""The Base model."""

from .._runtime.model import Model


class Base(Model):
    """What all have."""

    id: str
    note: str | None = None
    """From the base."""
