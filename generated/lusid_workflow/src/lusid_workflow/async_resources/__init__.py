"""The asynchronous resources, one module per tag."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .event_handlers import AsyncEventHandlers as AsyncEventHandlers
    from .task_definitions import AsyncTaskDefinitions as AsyncTaskDefinitions
    from .tasks import AsyncTasks as AsyncTasks
    from .workers import AsyncWorkers as AsyncWorkers
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "AsyncEventHandlers": "event_handlers",
            "AsyncTaskDefinitions": "task_definitions",
            "AsyncTasks": "tasks",
            "AsyncWorkers": "workers",
        },
    )
