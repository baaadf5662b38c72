"""The TaskInstancesPaginated model."""

from .._runtime.model import Model
from .task_instance import TaskInstance


class TaskInstancesPaginated(
    Model, rename={"task_instances": "taskInstances", "total_count": "totalCount"}
):
    """One page of task instances."""

    limit: int
    """Page size that was applied."""
    offset: int
    """Number of entries skipped before this page."""
    task_instances: list[TaskInstance]
    """The instances on this page."""
    total_count: int
    """Number of entries on all pages together."""
