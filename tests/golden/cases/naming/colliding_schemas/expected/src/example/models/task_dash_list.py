"""The TaskDashList type."""

from typing import TypeAlias

from .task_capital import Task

TaskDashList: TypeAlias = list[Task]
