"""The Country model."""

import datetime
import uuid

from .._runtime.model import Model


class Country(
    Model,
    rename={
        "time_created": "timeCreated",
        "time_modified": "timeModified",
        "owner_id": "ownerId",
        "tenant_id": "tenantId",
        "tenant_name": "tenantName",
    },
):
    """A country and the part of the world it lies in."""

    id: uuid.UUID
    """Identifies the country."""
    time_created: datetime.datetime
    """When the country was created."""
    time_modified: datetime.datetime
    """When the country was last changed."""
    owner_id: uuid.UUID
    """User who owns the country."""
    tenant_id: uuid.UUID
    """Tenant the country belongs to."""
    tenant_name: str | None = None
    """Name of that tenant."""
    code: str
    """ISO country code."""
    name: str
    """Full country name."""
    region: str
    """Part of the world the country lies in."""
