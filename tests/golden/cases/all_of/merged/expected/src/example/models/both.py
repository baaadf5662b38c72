"""The Both model."""

from .._runtime.model import Model


class Both(Model):
    """Both together."""

    id: str
    note: str | None = None
    """From the base."""
    name: str
    extra: bool | None = None
