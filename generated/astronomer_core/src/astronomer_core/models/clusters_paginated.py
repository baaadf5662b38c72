"""The ClustersPaginated model."""

from .._runtime.model import Model
from .cluster import Cluster


class ClustersPaginated(Model, rename={"total_count": "totalCount"}):
    """One page of clusters."""

    clusters: list[Cluster]
    """The clusters on this page."""
    limit: int
    """Page size that was applied."""
    offset: int
    """Number of entries skipped before this page."""
    total_count: int
    """Number of entries on all pages together."""
