"""The WithUnionOption1 model."""

from .._runtime.model import Model


class WithUnionOption1(Model):
    """What all have."""

    id: str
    note: str | None = None
    """From the base."""
    a: int
