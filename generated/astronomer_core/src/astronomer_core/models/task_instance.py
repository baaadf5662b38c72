"""The TaskInstance model."""

from typing import Literal, TypeAlias

from .._runtime.model import JsonValue, Model, OpenStr

TaskInstanceState: TypeAlias = (
    OpenStr
    | Literal[
        "deferred",
        "failed",
        "none",
        "queued",
        "removed",
        "restarting",
        "running",
        "scheduled",
        "skipped",
        "success",
        "upForReschedule",
        "upForRetry",
        "upstreamFailed",
    ]
)


class TaskInstance(
    Model,
    rename={
        "dag_id": "dagId",
        "dag_run_id": "dagRunId",
        "end_date": "endDate",
        "execution_date": "executionDate",
        "executor_config": "executorConfig",
        "map_index": "mapIndex",
        "max_tries": "maxTries",
        "pool_slots": "poolSlots",
        "priority_weight": "priorityWeight",
        "queued_when": "queuedWhen",
        "rendered_fields": "renderedFields",
        "start_date": "startDate",
        "task_id": "taskId",
        "try_number": "tryNumber",
    },
):
    """The execution of one task in one run, with its current try."""

    dag_id: str
    """DAG that the task is part of."""
    dag_run_id: str
    """Run that the instance is part of."""
    duration: float | None = None
    """Seconds from start to end."""
    end_date: str | None = None
    """When the instance ended, as a plain string."""
    execution_date: str | None = None
    """Logical date of the run, as a plain string."""
    executor_config: str | None = None
    """Settings handed to the executor."""
    hostname: str | None = None
    """Host on which the task ran."""
    map_index: int | None = None
    """Position among the expansions of a mapped task."""
    max_tries: int | None = None
    """Highest number of tries."""
    note: str | None = None
    """Comment left by a user."""
    operator: str | None = None
    """Class of the operator."""
    pid: int | None = None
    """Process id on the host."""
    pool: str | None = None
    """Pool whose slots the task takes."""
    pool_slots: int | None = None
    """Number of slots taken."""
    priority_weight: int | None = None
    """Weight when several tasks wait for a slot."""
    queue: str | None = None
    """Queue that the task was sent to."""
    queued_when: str | None = None
    """When the instance entered the queue, as a plain string."""
    rendered_fields: dict[str, JsonValue] | None = None
    """Template fields with their final values."""
    start_date: str | None = None
    """When the instance started, as a plain string."""
    state: TaskInstanceState | None = None
    """State of the instance, spelled in camel case unlike in Airflow itself."""
    task_id: str
    """Task that was run."""
    try_number: int | None = None
    """Number of the current try."""
    unixname: str | None = None
    """System user who ran the task."""
