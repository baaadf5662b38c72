"""The TaskVersion model."""

import datetime

from .._runtime.model import Model
from .execution import Execution


class TaskVersion(
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
    """A version of a task, with its execution."""

    id: str | None = None
    """ID of the task version, unique in the platform."""
    href: str | None = None
    """Link to the task version."""
    urn: str | None = None
    """Uniform resource name of the task version."""
    version: str | None = None
    """Version string, chosen by the user. At most 255 characters."""
    description: str | None = None
    """What is special about this version. At most 4096 characters."""
    execution: Execution | None = None
    acl: list[str] | None = None
    """Access list of the task version."""
    tenant_id: str | None = None
    """Tenant that owns the task version."""
    sub_tenant_id: str | None = None
    """Part of the tenant that owns the task version."""
    created_by: str | None = None
    """User who created the task version."""
    time_created: datetime.datetime | None = None
    """When the task version was created, in UTC."""
    modified_by: str | None = None
    """User who last changed the task version."""
    time_modified: datetime.datetime | None = None
    """When the task version was last changed, in UTC."""
