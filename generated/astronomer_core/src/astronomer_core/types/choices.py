"""Values of arguments, as the document lists them."""

from typing import Literal, TypeAlias

ClusterSorts: TypeAlias = (
    Literal[
        "cloudProvider:asc",
        "cloudProvider:desc",
        "createdAt:asc",
        "createdAt:desc",
        "dbInstanceType:asc",
        "dbInstanceType:desc",
        "id:asc",
        "id:desc",
        "name:asc",
        "name:desc",
        "organizationId:asc",
        "organizationId:desc",
        "podSubnetRange:asc",
        "podSubnetRange:desc",
        "providerAccount:asc",
        "providerAccount:desc",
        "region:asc",
        "region:desc",
        "servicePeeringRange:asc",
        "servicePeeringRange:desc",
        "serviceSubnetRange:asc",
        "serviceSubnetRange:desc",
        "templateVersion:asc",
        "templateVersion:desc",
        "updatedAt:asc",
        "updatedAt:desc",
        "vpcSubnetRange:asc",
        "vpcSubnetRange:desc",
    ]
    | str
)
DeploymentSorts: TypeAlias = (
    Literal[
        "clusterId:asc",
        "clusterId:desc",
        "createdAt:asc",
        "createdAt:desc",
        "description:asc",
        "description:desc",
        "id:asc",
        "id:desc",
        "name:asc",
        "name:desc",
        "releaseName:asc",
        "releaseName:desc",
        "runtimeVersion:asc",
        "runtimeVersion:desc",
        "updatedAt:asc",
        "updatedAt:desc",
        "workspaceId:asc",
        "workspaceId:desc",
    ]
    | str
)
RunTypeIn: TypeAlias = (
    Literal["backfill", "datasetTriggered", "manual", "scheduled"] | str
)
Sources: TypeAlias = Literal["scheduler", "triggerer", "webserver", "worker"] | str
State: TypeAlias = Literal["failed", "queued", "running", "success"] | str
Status: TypeAlias = (
    Literal[
        "CREATED",
        "CREATE_FAILED",
        "CREATING",
        "DELETED",
        "DELETE_FAILED",
        "DELETING",
        "FORCE_DELETED",
        "UPDATING",
    ]
    | str
)
Types: TypeAlias = (
    Literal["BRING_YOUR_OWN_CLOUD", "HOSTED", "SHARED", "VIRTUAL_RUNTIMES"] | str
)
