"""The NodePool model."""

import datetime

from .._runtime.model import Model


class NodePool(
    Model,
    rename={
        "cloud_provider": "cloudProvider",
        "cluster_id": "clusterId",
        "created_at": "createdAt",
        "is_default": "isDefault",
        "max_node_count": "maxNodeCount",
        "node_instance_type": "nodeInstanceType",
        "supported_astro_machines": "supportedAstroMachines",
        "updated_at": "updatedAt",
    },
):
    """A group of like worker nodes in a cluster."""

    cloud_provider: str
    """Cloud that hosts the nodes."""
    cluster_id: str
    """Cluster that the pool is part of."""
    created_at: datetime.datetime
    """When the pool was created."""
    id: str
    """Identifier of the pool."""
    is_default: bool
    """Whether work goes here when no pool is chosen."""
    max_node_count: int
    """Most nodes that the pool may grow to."""
    name: str
    """Display name."""
    node_instance_type: str
    """Cloud instance type of each node."""
    supported_astro_machines: list[str] | None = None
    """Astro worker sizes that fit on the nodes."""
    updated_at: datetime.datetime
    """When the pool last changed."""
