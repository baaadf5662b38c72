"""The WorkerStatusTriggers model."""

from .._runtime.model import ClosedModel


class WorkerStatusTriggers(
    ClosedModel,
    rename={
        "completed_with_results": "completedWithResults",
        "completed_no_results": "completedNoResults",
        "failed_to_start": "failedToStart",
        "failed_to_complete": "failedToComplete",
    },
):
    """Triggers to pull at each stage of a worker run."""

    started: str | None = None
    """Pulled once the run has begun."""
    completed_with_results: str | None = None
    """Pulled once the run has ended with results."""
    completed_no_results: str | None = None
    """Pulled once the run has ended without results."""
    failed_to_start: str | None = None
    """Pulled if the run could not begin."""
    failed_to_complete: str | None = None
    """Pulled if the run broke off."""
