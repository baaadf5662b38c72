"""The Closed model."""

from .._runtime.model import ClosedModel


class Closed(ClosedModel):
    id: str
    note: str | None = None
    """From the base."""
    more: int | None = None
