"""The synchronous resources, one module per tag."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .cluster import Cluster as Cluster
    from .deployment import Deployment as Deployment
    from .task import Task as Task
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Cluster": "cluster",
            "Deployment": "deployment",
            "Task": "task",
        },
    )
