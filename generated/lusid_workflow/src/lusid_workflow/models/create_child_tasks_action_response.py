"""The CreateChildTasksActionResponse model."""

from typing import TYPE_CHECKING, Literal

from .._runtime.model import ClosedModel
from .create_child_task_configuration import CreateChildTaskConfiguration


class CreateChildTasksActionResponse(
    ClosedModel,
    rename={"child_task_configurations": "childTaskConfigurations"},
    tag_field="type",
    tag="CreateChildTasks",
    untagged=True,
):
    """Action that starts child tasks."""

    if TYPE_CHECKING:
        type: Literal["CreateChildTasks"] = "CreateChildTasks"
    else:
        type = "CreateChildTasks"
    child_task_configurations: list[CreateChildTaskConfiguration] | None = None
    """One entry for each child task to start."""
