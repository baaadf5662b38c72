"""The InternalMappedTaskInstanceSummary model."""

from .._runtime.model import Model


class InternalMappedTaskInstanceSummary(
    Model,
    rename={
        "end_date": "endDate",
        "overall_state": "overallState",
        "start_date": "startDate",
        "task_id": "taskId",
        "try_number": "tryNumber",
    },
):
    """All expansions of a mapped task taken together."""

    end_date: str | None = None
    """When the last expansion ended, as a plain string."""
    overall_state: str | None = None
    """State of the expansions as a whole."""
    start_date: str | None = None
    """When the first expansion started, as a plain string."""
    states: dict[str, int] | None = None
    """Number of expansions by state."""
    task_id: str | None = None
    """The mapped task."""
    try_number: int | None = None
    """Number of the current try."""
