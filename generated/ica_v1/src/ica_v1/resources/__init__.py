"""The synchronous resources, one module per tag."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .files import Files as Files
    from .regions import Regions as Regions
    from .task_runs import TaskRuns as TaskRuns
    from .task_versions import TaskVersions as TaskVersions
    from .tasks import Tasks as Tasks
    from .tokens import Tokens as Tokens
    from .workflow_runs import WorkflowRuns as WorkflowRuns
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Files": "files",
            "Regions": "regions",
            "TaskRuns": "task_runs",
            "TaskVersions": "task_versions",
            "Tasks": "tasks",
            "Tokens": "tokens",
            "WorkflowRuns": "workflow_runs",
        },
    )
