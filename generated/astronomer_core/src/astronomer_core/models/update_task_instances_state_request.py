"""The UpdateTaskInstancesStateRequest model."""

from .._runtime.model import Model


class UpdateTaskInstancesStateRequest(
    Model,
    rename={
        "dag_run_id": "dagRunId",
        "execution_date": "executionDate",
        "include_downstream": "includeDownstream",
        "include_future": "includeFuture",
        "include_past": "includePast",
        "include_upstream": "includeUpstream",
        "is_dry_run": "isDryRun",
        "task_id": "taskId",
    },
):
    """A task, the state to give it and how far that spreads. All fields are
    optional.
    """

    dag_run_id: str | None = None
    """Run in which to change the task."""
    execution_date: str | None = None
    """Logical date of that run, as a plain string."""
    include_downstream: bool | None = None
    """Also change tasks that depend on this one."""
    include_future: bool | None = None
    """Also change the task in later runs."""
    include_past: bool | None = None
    """Also change the task in earlier runs."""
    include_upstream: bool | None = None
    """Also change tasks that this one depends on."""
    is_dry_run: bool | None = None
    """Report what would change and change nothing."""
    state: str | None = None
    """State to set."""
    task_id: str | None = None
    """Task to start from."""
