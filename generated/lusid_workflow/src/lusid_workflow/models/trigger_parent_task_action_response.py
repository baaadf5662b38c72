"""The TriggerParentTaskActionResponse model."""

from typing import ClassVar, Literal

from .._runtime.model import ClosedModel


class TriggerParentTaskActionResponse(
    ClosedModel, tag_field="type", tag="TriggerParentTask"
):
    """Action that pulls a trigger on the parent task."""

    type: ClassVar[Literal["TriggerParentTask"]] = "TriggerParentTask"
    trigger: str | None = None
    """Name of the trigger to pull on the parent."""
