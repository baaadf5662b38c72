"""The ClusterMetadata model."""

from .._runtime.model import Model


class ClusterMetadata(Model, rename={"external_ips": "externalIPs"}):
    """Facts found out about a running cluster."""

    external_ips: list[str] | None = None
    """Addresses from which the cluster reaches the outside."""
