"""The DeploymentsPaginated model."""

from .._runtime.model import Model
from .deployment import Deployment


class DeploymentsPaginated(Model, rename={"total_count": "totalCount"}):
    """One page of deployments."""

    deployments: list[Deployment]
    """The deployments on this page."""
    limit: int
    """Page size that was applied."""
    offset: int
    """Number of entries skipped before this page."""
    total_count: int
    """Number of entries on all pages together."""
