"""The asynchronous resources, one module per tag."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .files import AsyncFiles as AsyncFiles
    from .regions import AsyncRegions as AsyncRegions
    from .task_runs import AsyncTaskRuns as AsyncTaskRuns
    from .task_versions import AsyncTaskVersions as AsyncTaskVersions
    from .tasks import AsyncTasks as AsyncTasks
    from .tokens import AsyncTokens as AsyncTokens
    from .workflow_runs import AsyncWorkflowRuns as AsyncWorkflowRuns
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "AsyncFiles": "files",
            "AsyncRegions": "regions",
            "AsyncTaskRuns": "task_runs",
            "AsyncTaskVersions": "task_versions",
            "AsyncTasks": "tasks",
            "AsyncTokens": "tokens",
            "AsyncWorkflowRuns": "workflow_runs",
        },
    )
