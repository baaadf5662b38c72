"""The ResultMatchingPattern model."""

from .._runtime.model import ClosedModel


class ResultMatchingPattern(ClosedModel):
    """Picks the results of a run that lead to child tasks."""

    filter: str
    """LUSID filter expression, 1 to 1024 characters."""
