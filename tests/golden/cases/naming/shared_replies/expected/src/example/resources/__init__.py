"""The synchronous resources, one module per tag."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .cluster import Cluster as Cluster
    from .default import Default as Default
    from .shards import Shards as Shards
    from .things import Things as Things
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Cluster": "cluster",
            "Default": "default",
            "Shards": "shards",
            "Things": "things",
        },
    )
