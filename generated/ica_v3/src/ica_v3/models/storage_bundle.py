"""The StorageBundle model."""

import datetime
import uuid

from .._runtime.model import Model
from .region import Region


class StorageBundle(
    Model,
    rename={
        "time_created": "timeCreated",
        "time_modified": "timeModified",
        "owner_id": "ownerId",
        "tenant_id": "tenantId",
        "tenant_name": "tenantName",
        "bundle_name": "bundleName",
        "entitlement_name": "entitlementName",
    },
):
    """Storage granted through an entitlement."""

    id: uuid.UUID
    """Identifies the storage bundle."""
    time_created: datetime.datetime
    """When the storage bundle was created."""
    time_modified: datetime.datetime
    """When the storage bundle was last changed."""
    owner_id: uuid.UUID
    """User who owns the storage bundle."""
    tenant_id: uuid.UUID
    """Tenant the storage bundle belongs to."""
    tenant_name: str | None = None
    """Name of that tenant."""
    bundle_name: str
    """Storage bundle name. 1 to 255 characters."""
    entitlement_name: str
    """Entitlement the bundle is part of. 1 to 255 characters."""
    region: Region
