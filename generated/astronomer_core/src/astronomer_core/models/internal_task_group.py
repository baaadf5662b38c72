"""Models that hold each other: InternalTaskGroup, InternalTaskGroupChildrenInner."""

from .._runtime.model import Model
from .internal_task import InternalTask


class InternalTaskGroup(Model, rename={"is_mapped": "isMapped"}):
    """A group of tasks. Groups may hold groups, to any depth."""

    children: "list[InternalTaskGroupChildrenInner] | None" = None
    """What the group holds: tasks and further groups."""
    id: str | None = None
    """Identifier of the group."""
    is_mapped: bool | None = None
    """Whether the group is expanded at run time."""
    label: str | None = None
    """Name shown in a graph."""
    tooltip: str | None = None
    """Longer text shown on hover."""


class InternalTaskGroupChildrenInner(Model, rename={"task_group": "taskGroup"}):
    """A member of a group: either a task or a nested group."""

    task: InternalTask | None = None
    task_group: InternalTaskGroup | None = None
