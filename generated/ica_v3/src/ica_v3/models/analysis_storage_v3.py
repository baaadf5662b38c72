"""The AnalysisStorageV3 model."""

import datetime
import uuid

from .._runtime.model import Model


class AnalysisStorageV3(
    Model,
    rename={
        "time_created": "timeCreated",
        "time_modified": "timeModified",
        "owner_id": "ownerId",
        "tenant_id": "tenantId",
        "tenant_name": "tenantName",
    },
):
    """A size of working storage an analysis can run with, in the v3 shape."""

    id: uuid.UUID
    """Identifies the storage option."""
    time_created: datetime.datetime
    """When the storage option was created."""
    time_modified: datetime.datetime
    """When the storage option was last changed."""
    owner_id: uuid.UUID
    """User who owns the storage option."""
    tenant_id: uuid.UUID
    """Tenant the storage option belongs to."""
    tenant_name: str | None = None
    """Name of that tenant."""
    name: str
    """Display name, up to 255 characters. 1 to 255 characters."""
    description: str | None = None
    """What the option offers."""
