"""The TaskInstanceReferences model."""

from .._runtime.model import Model
from .task_instance_reference import TaskInstanceReference


class TaskInstanceReferences(Model, rename={"task_instances": "taskInstances"}):
    """The task instances that a call touched."""

    task_instances: list[TaskInstanceReference] | None = None
    """References to the instances."""
