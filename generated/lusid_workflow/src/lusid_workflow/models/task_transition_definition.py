"""The TaskTransitionDefinition model."""

from .._runtime.model import ClosedModel


class TaskTransitionDefinition(
    ClosedModel, rename={"from_state": "fromState", "to_state": "toState"}
):
    """One allowed move between two states."""

    from_state: str
    """State that the move leaves. 1 to 1024 characters."""
    to_state: str
    """State that the move enters. 1 to 1024 characters."""
    trigger: str
    """Name of the trigger that starts the move. 1 to 1024 characters."""
    guard: str | None = None
    """Condition that must hold for the move, if one is set. 1 to 1024 characters."""
    action: str | None = None
    """Name of the action to run after the move, if one is set. 1 to 1024 characters."""
