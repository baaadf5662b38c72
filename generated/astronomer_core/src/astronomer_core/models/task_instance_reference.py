"""The TaskInstanceReference model."""

from .._runtime.model import Model


class TaskInstanceReference(
    Model,
    rename={
        "dag_id": "dagId",
        "dag_run_id": "dagRunId",
        "execution_date": "executionDate",
        "task_id": "taskId",
    },
):
    """The keys that name one task instance."""

    dag_id: str | None = None
    """DAG of the instance."""
    dag_run_id: str | None = None
    """Run of the instance."""
    execution_date: str | None = None
    """Logical date of the run, as a plain string."""
    task_id: str | None = None
    """Task of the instance."""
