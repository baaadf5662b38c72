"""The ClearTaskInstancesRequest model."""

from .._runtime.model import Model


class ClearTaskInstancesRequest(
    Model,
    rename={
        "dag_run_id": "dagRunId",
        "end_date": "endDate",
        "include_downstream": "includeDownstream",
        "include_future": "includeFuture",
        "include_parent_dags": "includeParentDags",
        "include_past": "includePast",
        "include_sub_dags": "includeSubDags",
        "include_upstream": "includeUpstream",
        "is_dry_run": "isDryRun",
        "only_failed": "onlyFailed",
        "only_running": "onlyRunning",
        "reset_dag_runs": "resetDagRuns",
        "start_date": "startDate",
        "task_ids": "taskIds",
    },
):
    """Filters that select the task instances to reset. All are optional."""

    dag_run_id: str | None = None
    """Only the instances of this run."""
    end_date: str | None = None
    """Only instances with an execution date up to this moment, as a plain string."""
    include_downstream: bool | None = None
    """Also clear tasks that depend on the selected ones."""
    include_future: bool | None = None
    """Also clear the same tasks in later runs."""
    include_parent_dags: bool | None = None
    """Also clear tasks in the parent DAG."""
    include_past: bool | None = None
    """Also clear the same tasks in earlier runs."""
    include_sub_dags: bool | None = None
    """Also clear tasks within sub-DAGs."""
    include_upstream: bool | None = None
    """Also clear tasks that the selected ones depend on."""
    is_dry_run: bool | None = None
    """Report what would be cleared and change nothing."""
    only_failed: bool | None = None
    """Only instances that failed."""
    only_running: bool | None = None
    """Only instances that are running."""
    reset_dag_runs: bool | None = None
    """Set the affected runs back to a running state."""
    start_date: str | None = None
    """Only instances with an execution date from this moment on, as a plain string."""
    task_ids: list[str] | None = None
    """Only these tasks."""
