"""The ActionDetailsResponse type."""

from typing import TypeAlias

from .._runtime.model import Unknown
from .create_child_tasks_action_response import CreateChildTasksActionResponse
from .run_worker_action_response import RunWorkerActionResponse
from .trigger_parent_task_action_response import TriggerParentTaskActionResponse

ActionDetailsResponse: TypeAlias = (
    CreateChildTasksActionResponse
    | RunWorkerActionResponse
    | TriggerParentTaskActionResponse
    | Unknown
)
"""What an action does, as returned by the service; `type` tells the three variants
apart.
"""
