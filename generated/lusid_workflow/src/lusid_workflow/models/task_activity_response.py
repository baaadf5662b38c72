"""The TaskActivityResponse type."""

from typing import TypeAlias

from .._runtime.model import Unknown
from .create_new_task_activity_response import CreateNewTaskActivityResponse
from .update_matching_tasks_activity_response import UpdateMatchingTasksActivityResponse

TaskActivityResponse: TypeAlias = (
    CreateNewTaskActivityResponse | UpdateMatchingTasksActivityResponse | Unknown
)
"""What a handler does with an event, as returned by the service; `type` tells the
variants apart.
"""
