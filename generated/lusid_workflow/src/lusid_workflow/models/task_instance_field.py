"""The TaskInstanceField model."""

from .._runtime.model import ClosedModel


class TaskInstanceField(ClosedModel):
    """One named value that a task carries."""

    name: str
    """Field name, as declared by the task definition."""
    value: str
    """Field value, always written as text."""
