"""The Deployment model."""

import datetime
from typing import Literal, TypeAlias

from .._runtime.model import Model, OpenStr
from .deployment_env_var import DeploymentEnvVar
from .deployment_worker_queue import DeploymentWorkerQueue

DeploymentStatus: TypeAlias = (
    OpenStr | Literal["CREATING", "DEPLOYING", "HEALTHY", "UNHEALTHY", "UNKNOWN"]
)

DeploymentType: TypeAlias = (
    OpenStr | Literal["HOSTED_DEDICATED", "HOSTED_SHARED", "HYBRID"]
)


class Deployment(
    Model,
    rename={
        "alert_emails": "alertEmails",
        "api_key_only_deployments": "apiKeyOnlyDeployments",
        "cluster_id": "clusterId",
        "created_at": "createdAt",
        "current_dag_tarball_version": "currentDagTarballVersion",
        "current_image_version": "currentImageVersion",
        "dag_deploy_enabled": "dagDeployEnabled",
        "desired_dag_tarball_version": "desiredDagTarballVersion",
        "environment_variables": "environmentVariables",
        "external_ips": "externalIPs",
        "image_id": "imageId",
        "image_repository": "imageRepository",
        "image_tag": "imageTag",
        "is_high_availability": "isHighAvailability",
        "org_short_name": "orgShortName",
        "organization_id": "organizationId",
        "organization_name": "organizationName",
        "organization_short_name": "organizationShortName",
        "release_name": "releaseName",
        "runtime_version": "runtimeVersion",
        "scheduler_au": "schedulerAu",
        "scheduler_cpu": "schedulerCpu",
        "scheduler_memory": "schedulerMemory",
        "scheduler_replicas": "schedulerReplicas",
        "scheduler_size": "schedulerSize",
        "spec_created_at": "specCreatedAt",
        "spec_updated_at": "specUpdatedAt",
        "status_reason": "statusReason",
        "updated_at": "updatedAt",
        "web_server_cpu": "webServerCpu",
        "web_server_ingress_hostname": "webServerIngressHostname",
        "web_server_memory": "webServerMemory",
        "web_server_replicas": "webServerReplicas",
        "web_server_url": "webServerUrl",
        "worker_cpu": "workerCpu",
        "worker_memory": "workerMemory",
        "worker_queues": "workerQueues",
        "workers_au": "workersAu",
        "workers_replicas": "workersReplicas",
        "workload_identity": "workloadIdentity",
        "workspace_id": "workspaceId",
    },
):
    """An Airflow environment with its size, image and state."""

    alert_emails: list[str] | None = None
    """Addresses that receive alerts."""
    api_key_only_deployments: bool
    """Whether code can be deployed with an API key or token only."""
    cluster_id: str
    """Cluster that runs the deployment."""
    created_at: datetime.datetime
    """When the deployment was created."""
    current_dag_tarball_version: str | None = None
    """DAG bundle that is running now."""
    current_image_version: str | None = None
    """Image that is running now."""
    dag_deploy_enabled: bool
    """Whether DAGs can be deployed apart from the image."""
    description: str | None = None
    """Free text about the deployment."""
    desired_dag_tarball_version: str | None = None
    """DAG bundle that should be running."""
    environment_variables: list[DeploymentEnvVar] | None = None
    """Variables set in all containers."""
    executor: str | None = None
    """Airflow executor in use."""
    external_ips: list[str] | None = None
    """Addresses from which the deployment reaches the outside."""
    id: str
    """Identifier of the deployment."""
    image_id: str
    """Identifier of the image."""
    image_repository: str
    """Registry path of the image."""
    image_tag: str
    """Tag of the image."""
    is_high_availability: bool
    """Whether key components run in more than one copy."""
    name: str
    """Display name."""
    org_short_name: str | None = None
    """Former name of `organizationShortName`; read that one instead. Deprecated."""
    organization_id: str
    """Organization that owns the deployment."""
    organization_name: str
    """Full name of the organization."""
    organization_short_name: str
    """Short name of the organization."""
    release_name: str
    """Generated name that also marks the Kubernetes namespace."""
    runtime_version: str
    """Astro Runtime version."""
    scheduler_au: int
    """Size of each scheduler in Astronomer Units."""
    scheduler_cpu: str
    """CPU of each scheduler, as a Kubernetes quantity."""
    scheduler_memory: str
    """Memory of each scheduler, as a Kubernetes quantity."""
    scheduler_replicas: int
    """Number of schedulers."""
    scheduler_size: str | None = None
    """Named size of the scheduler."""
    spec_created_at: datetime.datetime
    """When the current specification was made."""
    spec_updated_at: datetime.datetime
    """When the current specification last changed."""
    status: DeploymentStatus
    """Health of the deployment."""
    status_reason: str | None = None
    """Why the deployment has its status."""
    type: DeploymentType | None = None
    """How the deployment is hosted."""
    updated_at: datetime.datetime
    """When the deployment last changed."""
    web_server_cpu: str
    """CPU of the webserver, as a Kubernetes quantity."""
    web_server_ingress_hostname: str
    """Host name under which the webserver is reached."""
    web_server_memory: str
    """Memory of the webserver, as a Kubernetes quantity."""
    web_server_replicas: int | None = None
    """Number of webservers."""
    web_server_url: str
    """Address of the Airflow UI."""
    worker_cpu: str
    """CPU of each worker, as a Kubernetes quantity."""
    worker_memory: str
    """Memory of each worker, as a Kubernetes quantity."""
    worker_queues: list[DeploymentWorkerQueue] | None = None
    """Queues and the workers behind them."""
    workers_au: int
    """Size of all workers together in Astronomer Units."""
    workers_replicas: int | None = None
    """Number of workers."""
    workload_identity: str | None = None
    """Cloud identity under which the deployment acts."""
    workspace_id: str
    """Workspace that the deployment belongs to."""
