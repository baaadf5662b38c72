"""The Closed model."""

from .._runtime.model import ClosedModel


class Closed(ClosedModel):
    id: str | None = None
