"""The asynchronous resources, one module per tag."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .cluster import AsyncCluster as AsyncCluster
    from .deployment import AsyncDeployment as AsyncDeployment
    from .task import AsyncTask as AsyncTask
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "AsyncCluster": "cluster",
            "AsyncDeployment": "deployment",
            "AsyncTask": "task",
        },
    )
