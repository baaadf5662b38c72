"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .blob import Blob as Blob
    from .task import Task as Task
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Blob": "blob",
            "Task": "task",
        },
    )
