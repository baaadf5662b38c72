"""The InternalDagStructureGroup model."""

from .._runtime.model import Model
from .internal_task_group import InternalTaskGroupChildrenInner


class InternalDagStructureGroup(Model, rename={"is_mapped": "isMapped"}):
    """The outermost group, which holds the whole graph."""

    children: list[InternalTaskGroupChildrenInner] | None = None
    """What the group holds: tasks and further groups."""
    id: str | None = None
    """Identifier of the group."""
    is_mapped: bool | None = None
    """Whether the group is expanded at run time."""
    label: str | None = None
    """Name shown in a graph."""
    tooltip: str | None = None
    """Longer text shown on hover."""
