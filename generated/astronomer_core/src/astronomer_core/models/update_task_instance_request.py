"""The UpdateTaskInstanceRequest model."""

from .._runtime.model import Model


class UpdateTaskInstanceRequest(Model, rename={"is_dry_run": "isDryRun"}):
    """A new state for one task instance."""

    is_dry_run: bool | None = None
    """Report what would change and change nothing."""
    state: str
    """State to set."""
