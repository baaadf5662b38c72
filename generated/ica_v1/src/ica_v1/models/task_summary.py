"""The TaskSummary model."""

import datetime

from .._runtime.model import Model


class TaskSummary(
    Model,
    rename={
        "tenant_id": "tenantId",
        "sub_tenant_id": "subTenantId",
        "created_by": "createdBy",
        "time_created": "timeCreated",
        "modified_by": "modifiedBy",
        "time_modified": "timeModified",
    },
):
    """A task without its versions."""

    id: str | None = None
    """ID of the task, unique in the platform."""
    href: str | None = None
    """Link to the task."""
    urn: str | None = None
    """Uniform resource name of the task."""
    name: str | None = None
    """Name of the task. At most 255 characters."""
    description: str | None = None
    """What the task is for. At most 4096 characters."""
    acl: list[str] | None = None
    """Access list of the task."""
    tenant_id: str | None = None
    """Tenant that owns the task."""
    sub_tenant_id: str | None = None
    """Part of the tenant that owns the task."""
    created_by: str | None = None
    """User who created the task."""
    time_created: datetime.datetime | None = None
    """When the task was created, in UTC."""
    modified_by: str | None = None
    """User who last changed the task."""
    time_modified: datetime.datetime | None = None
    """When the task was last changed, in UTC."""
