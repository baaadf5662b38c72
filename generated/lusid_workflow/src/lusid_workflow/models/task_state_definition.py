"""The TaskStateDefinition model."""

from .._runtime.model import ClosedModel


class TaskStateDefinition(ClosedModel):
    """A state that tasks of one definition can be in."""

    name: str
    """State name: letters, digits, hyphen and underscore. 1 to 1024 characters."""
