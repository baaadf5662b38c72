"""The UpdateTaskRequest model."""

from .._runtime.model import ClosedModel
from .task_instance_field import TaskInstanceField


class UpdateTaskRequest(ClosedModel):
    """Body for changing the field values of a task."""

    fields: list[TaskInstanceField] | None = None
    """Fields to set, each with its new value."""
