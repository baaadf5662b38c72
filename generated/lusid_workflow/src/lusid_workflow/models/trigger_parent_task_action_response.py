"""The TriggerParentTaskActionResponse model."""

from typing import TYPE_CHECKING, Literal

from .._runtime.model import ClosedModel


class TriggerParentTaskActionResponse(
    ClosedModel, tag_field="type", tag="TriggerParentTask", untagged=True
):
    """Action that pulls a trigger on the parent task."""

    if TYPE_CHECKING:
        type: Literal["TriggerParentTask"] = "TriggerParentTask"
    else:
        type = "TriggerParentTask"
    trigger: str | None = None
    """Name of the trigger to pull on the parent."""
