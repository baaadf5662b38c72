"""The Closed model."""

from .._runtime.model import ClosedModel


class Closed(ClosedModel):
    """Nothing else may be in it."""

    id: str
