"""The TaskActivity type."""

from typing import TypeAlias

from .create_new_task_activity import CreateNewTaskActivity
from .update_matching_tasks_activity import UpdateMatchingTasksActivity

TaskActivity: TypeAlias = CreateNewTaskActivity | UpdateMatchingTasksActivity
"""What a handler does with an event; `type` tells the two variants apart."""
