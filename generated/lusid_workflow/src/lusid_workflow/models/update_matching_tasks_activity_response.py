"""The UpdateMatchingTasksActivityResponse model."""

from typing import TYPE_CHECKING, Literal

from .._runtime.model import ClosedModel
from .event_handler_mapping import EventHandlerMapping
from .field_mapping import FieldMapping


class UpdateMatchingTasksActivityResponse(
    ClosedModel,
    rename={"correlation_ids": "correlationIds", "task_fields": "taskFields"},
    tag_field="type",
    tag="UpdateMatchingTasks",
    untagged=True,
):
    """Task-changing activity, as returned by the service."""

    if TYPE_CHECKING:
        type: Literal["UpdateMatchingTasks"] = "UpdateMatchingTasks"
    else:
        type = "UpdateMatchingTasks"
    filter: str | None = None
    """Filter expression that picks the tasks."""
    trigger: str | None = None
    """Trigger to pull on each task picked."""
    correlation_ids: list[EventHandlerMapping] | None = None
    """How to fill the correlation identifiers from the event."""
    task_fields: dict[str, FieldMapping] | None = None
    """How to fill the task fields from the event, keyed by field name."""
