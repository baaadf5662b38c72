"""The asynchronous resources, one module per tag."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .cluster import AsyncCluster as AsyncCluster
    from .default import AsyncDefault as AsyncDefault
    from .shards import AsyncShards as AsyncShards
    from .things import AsyncThings as AsyncThings
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "AsyncCluster": "cluster",
            "AsyncDefault": "default",
            "AsyncShards": "shards",
            "AsyncThings": "things",
        },
    )
