"""The InternalTaskInstancesInner model."""

from .._runtime.model import Model
from .internal_mapped_task_instance_summary import InternalMappedTaskInstanceSummary
from .internal_unmapped_task_instance import InternalUnmappedTaskInstance


class InternalTaskInstancesInner(
    Model,
    rename={
        "mapped_task_instance_summary": "mappedTaskInstanceSummary",
        "unmapped_task_instance": "unmappedTaskInstance",
    },
):
    """The outcome of one task: a summary if the task is mapped, the single instance if
    not.
    """

    mapped_task_instance_summary: InternalMappedTaskInstanceSummary | None = None
    unmapped_task_instance: InternalUnmappedTaskInstance | None = None
