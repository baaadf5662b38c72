"""The InternalDagRunWithTaskInstances model."""

from .._runtime.model import Model
from .internal_task_instances_inner import InternalTaskInstancesInner


class InternalDagRunWithTaskInstances(
    Model,
    rename={
        "data_interval_end": "dataIntervalEnd",
        "data_interval_start": "dataIntervalStart",
        "end_date": "endDate",
        "logical_date": "logicalDate",
        "run_id": "runId",
        "run_type": "runType",
        "start_date": "startDate",
        "task_instances": "taskInstances",
    },
):
    """A run of a DAG and what became of its tasks."""

    data_interval_end: str | None = None
    """End of the period that the run covers, as a plain string."""
    data_interval_start: str | None = None
    """Start of the period that the run covers, as a plain string."""
    end_date: str | None = None
    """When the run ended, as a plain string."""
    logical_date: str | None = None
    """Date that the run stands for, as a plain string."""
    run_id: str | None = None
    """Identifier of the run within its DAG."""
    run_type: str | None = None
    """What set the run off."""
    start_date: str | None = None
    """When the run started, as a plain string."""
    state: str | None = None
    """State of the run."""
    task_instances: list[InternalTaskInstancesInner] | None = None
    """One entry for each task of the run."""
