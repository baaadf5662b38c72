"""The TaskRunSummary model."""

import datetime

from .._runtime.model import Model
from .task_version_summary import TaskVersionSummary


class TaskRunSummary(
    Model,
    rename={
        "status_details": "statusDetails",
        "type_of_resource": "typeOfResource",
        "size_of_resource": "sizeOfResource",
        "tier_of_resource": "tierOfResource",
        "task_version_summary": "taskVersionSummary",
        "tenant_id": "tenantId",
        "sub_tenant_id": "subTenantId",
        "created_by": "createdBy",
        "time_created": "timeCreated",
        "modified_by": "modifiedBy",
        "time_modified": "timeModified",
    },
):
    """A task run without its execution and logs."""

    id: str | None = None
    """ID of the run, unique in the platform."""
    href: str | None = None
    """Link to the run."""
    urn: str | None = None
    """Uniform resource name of the run."""
    name: str | None = None
    """Name of the run. At most 255 characters."""
    description: str | None = None
    """What the run is for. At most 4096 characters."""
    status: str | None = None
    """State of the run; Pending at first. Default: `Pending`."""
    status_details: str | None = None
    """More about the state. At most 4096 characters."""
    type_of_resource: str | None = None
    """Family of the machine in use. At most 255 characters."""
    size_of_resource: str | None = None
    """Size of the machine in use. At most 255 characters."""
    tier_of_resource: str | None = None
    """Service tier of the machine in use. At most 255 characters."""
    task_version_summary: TaskVersionSummary | None = None
    acl: list[str] | None = None
    """Access list of the run."""
    tenant_id: str | None = None
    """Tenant that owns the run."""
    sub_tenant_id: str | None = None
    """Part of the tenant that owns the run."""
    created_by: str | None = None
    """User who created the run."""
    time_created: datetime.datetime | None = None
    """When the run was created, in UTC."""
    modified_by: str | None = None
    """User who last changed the run."""
    time_modified: datetime.datetime | None = None
    """When the run was last changed, in UTC."""
