"""The CreateTaskRequest model."""

from .._runtime.model import ClosedModel
from .resource_id import ResourceId
from .task_instance_field import TaskInstanceField


class CreateTaskRequest(
    ClosedModel,
    rename={
        "task_definition_id": "taskDefinitionId",
        "correlation_ids": "correlationIds",
    },
):
    """Body for starting a task from one of the stored task definitions."""

    task_definition_id: ResourceId
    correlation_ids: list[str] | None = None
    """Identifiers of your own, as a rule GUIDs, that tie this task to work in other
    systems.
    """
    fields: list[TaskInstanceField] | None = None
    """Starting values, named as in the field schema of the task definition."""
