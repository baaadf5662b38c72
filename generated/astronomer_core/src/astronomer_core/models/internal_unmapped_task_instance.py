"""The InternalUnmappedTaskInstance model."""

from .._runtime.model import Model


class InternalUnmappedTaskInstance(
    Model,
    rename={
        "end_date": "endDate",
        "start_date": "startDate",
        "task_id": "taskId",
        "try_number": "tryNumber",
    },
):
    """The only instance of a task that is not mapped."""

    end_date: str | None = None
    """When the instance ended, as a plain string."""
    start_date: str | None = None
    """When the instance started, as a plain string."""
    state: str | None = None
    """State of the instance."""
    task_id: str | None = None
    """Task that was run."""
    try_number: int | None = None
    """Number of the current try."""
