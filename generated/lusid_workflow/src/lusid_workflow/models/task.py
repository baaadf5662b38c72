"""The Task model."""

import datetime
import uuid

from .._runtime.model import ClosedModel
from .resource_id import ResourceId
from .task_definition_version import TaskDefinitionVersion
from .task_instance_field import TaskInstanceField
from .version import Version


class Task(
    ClosedModel,
    rename={
        "correlation_ids": "correlationIds",
        "task_definition_id": "taskDefinitionId",
        "task_definition_version": "taskDefinitionVersion",
        "terminal_state": "terminalState",
        "as_at_last_transition": "asAtLastTransition",
    },
):
    """A running or finished instance of a task definition."""

    id: uuid.UUID | None = None
    """Identifier given to the task by the service."""
    correlation_ids: list[str] | None = None
    """Identifiers supplied by users to tie entities and tasks together."""
    task_definition_id: ResourceId | None = None
    task_definition_version: TaskDefinitionVersion | None = None
    version: Version | None = None
    state: str | None = None
    """Name of the state that the task is in now."""
    terminal_state: bool | None = None
    """Whether the task has come to rest, with no way to move on from its state."""
    as_at_last_transition: datetime.datetime | None = None
    """When the task last moved from one state to another."""
    fields: list[TaskInstanceField] | None = None
    """Newest field values, named as in the field schema of the task definition."""
