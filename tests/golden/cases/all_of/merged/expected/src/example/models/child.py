"""The Child model."""

from .._runtime.model import Model


class Child(Model):
    id: str
    note: str | None = None
    """From the base."""
    name: str
    extra: bool | None = None
    parent: "Child | None" = None
