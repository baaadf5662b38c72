"""The WithUnionOption2 model."""

from .._runtime.model import Model


class WithUnionOption2(Model):
    """What all have."""

    id: str
    note: str | None = None
    """From the base."""
    b: int
