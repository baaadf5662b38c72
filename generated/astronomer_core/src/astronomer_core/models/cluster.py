"""The Cluster model."""

import datetime
from typing import Literal, TypeAlias

from .._runtime.model import Model, OpenStr
from .cluster_metadata import ClusterMetadata
from .cluster_tag import ClusterTag
from .node_pool import NodePool

ClusterStatus: TypeAlias = (
    OpenStr
    | Literal[
        "CREATED",
        "CREATE_FAILED",
        "CREATING",
        "DELETED",
        "DELETE_FAILED",
        "DELETING",
        "FORCE_DELETED",
        "UPDATING",
    ]
)

ClusterType: TypeAlias = (
    OpenStr | Literal["BRING_YOUR_OWN_CLOUD", "HOSTED", "SHARED", "VIRTUAL_RUNTIMES"]
)


class Cluster(
    Model,
    rename={
        "applied_template_version": "appliedTemplateVersion",
        "cloud_provider": "cloudProvider",
        "created_at": "createdAt",
        "db_instance_type": "dbInstanceType",
        "deleted_at": "deletedAt",
        "is_dry_run": "isDryRun",
        "is_limited": "isLimited",
        "k8s_tags": "k8sTags",
        "node_pools": "nodePools",
        "organization_id": "organizationId",
        "pod_subnet_range": "podSubnetRange",
        "provider_account": "providerAccount",
        "service_peering_range": "servicePeeringRange",
        "service_subnet_range": "serviceSubnetRange",
        "template_url": "templateUrl",
        "template_version": "templateVersion",
        "temporal_run_id": "temporalRunId",
        "tenant_id": "tenantId",
        "updated_at": "updatedAt",
        "vpc_subnet_range": "vpcSubnetRange",
    },
):
    """A Kubernetes cluster on which deployments run."""

    applied_template_version: str
    """Version of the template that the cluster was last set up with."""
    cloud_provider: OpenStr | Literal["aws", "azure", "gcp"]
    """Cloud that hosts the cluster."""
    created_at: datetime.datetime
    """When the cluster was created."""
    db_instance_type: str
    """Instance type of the metadata database."""
    deleted_at: str | None = None
    """When the cluster was deleted. A plain string, absent while the cluster exists."""
    id: str
    """Identifier of the cluster."""
    is_dry_run: bool
    """Whether the cluster was set up as a dry run."""
    is_limited: bool
    """Whether use of the cluster is limited to certain workspaces."""
    k8s_tags: list[ClusterTag]
    """Tags on the Kubernetes resources."""
    metadata: ClusterMetadata
    name: str
    """Display name."""
    node_pools: list[NodePool]
    """Groups of worker nodes."""
    organization_id: str
    """Organization that owns the cluster."""
    pod_subnet_range: str
    """Subnet from which pods get their addresses."""
    provider_account: str
    """Cloud account that the cluster runs in."""
    region: str
    """Cloud region."""
    service_peering_range: str
    """Address range kept for service peering."""
    service_subnet_range: str
    """Subnet from which services get their addresses."""
    status: ClusterStatus
    """Where the cluster is in its life cycle."""
    template_url: str
    """Where the template of the cluster is found."""
    template_version: str
    """Version of the template that the cluster should have."""
    temporal_run_id: str
    """Run of the background workflow behind the cluster."""
    tenant_id: str
    """Tenant of the cloud account, where the provider has tenants."""
    type: ClusterType
    """Who hosts the cluster and who shares it."""
    updated_at: datetime.datetime
    """When the cluster last changed."""
    vpc_subnet_range: str
    """Address range of the whole virtual network."""
    workspaces: list[str]
    """Identifiers of the workspaces allowed on the cluster."""
