"""The synchronous resources, one module per tag."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .event_handlers import EventHandlers as EventHandlers
    from .task_definitions import TaskDefinitions as TaskDefinitions
    from .tasks import Tasks as Tasks
    from .workers import Workers as Workers
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "EventHandlers": "event_handlers",
            "TaskDefinitions": "task_definitions",
            "Tasks": "tasks",
            "Workers": "workers",
        },
    )
