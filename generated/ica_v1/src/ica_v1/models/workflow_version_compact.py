"""The WorkflowVersionCompact model."""

import datetime

from .._runtime.model import Model
from .workflow_language import WorkflowLanguage


class WorkflowVersionCompact(
    Model,
    rename={
        "created_by_client_id": "createdByClientId",
        "time_created": "timeCreated",
        "time_modified": "timeModified",
        "created_by": "createdBy",
        "modified_by": "modifiedBy",
        "tenant_id": "tenantId",
    },
):
    """A version of a workflow, without its definition."""

    id: str | None = None
    """ID of the workflow version."""
    urn: str | None = None
    """Uniform resource name of the workflow version."""
    href: str | None = None
    """Link to the workflow version."""
    version: str | None = None
    """Name of this version. At most 40 characters."""
    category: str | None = None
    """Category of this version. At most 128 characters."""
    description: str | None = None
    """What is special about this version. At most 256 characters."""
    language: WorkflowLanguage | None = None
    status: str | None = None
    """Whether this version is published."""
    created_by_client_id: str | None = None
    """Client that sent the request."""
    time_created: datetime.datetime | None = None
    """When the workflow version was created, in UTC."""
    time_modified: datetime.datetime | None = None
    """When the workflow version was last changed, in UTC."""
    created_by: str | None = None
    """User who created the workflow version."""
    modified_by: str | None = None
    """User who last changed the workflow version."""
    tenant_id: str | None = None
    """Tenant that owns the workflow version. At most 255 characters."""
    acl: list[str] | None = None
    """Access list of the workflow version. At most 128 characters."""
