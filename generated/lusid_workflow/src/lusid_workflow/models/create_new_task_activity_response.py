"""The CreateNewTaskActivityResponse model."""

from typing import TYPE_CHECKING, Literal

from .._runtime.model import ClosedModel
from .event_handler_mapping import EventHandlerMapping
from .field_mapping import FieldMapping


class CreateNewTaskActivityResponse(
    ClosedModel,
    rename={
        "initial_trigger": "initialTrigger",
        "correlation_ids": "correlationIds",
        "task_fields": "taskFields",
    },
    tag_field="type",
    tag="CreateNewTask",
    untagged=True,
):
    """Task-starting activity, as returned by the service."""

    if TYPE_CHECKING:
        type: Literal["CreateNewTask"] = "CreateNewTask"
    else:
        type = "CreateNewTask"
    initial_trigger: str | None = None
    """Trigger to pull on every task it starts."""
    correlation_ids: list[EventHandlerMapping] | None = None
    """How to fill the correlation identifiers from the event."""
    task_fields: dict[str, FieldMapping] | None = None
    """How to fill the task fields from the event, keyed by field name."""
