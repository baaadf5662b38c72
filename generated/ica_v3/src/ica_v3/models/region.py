"""The Region model."""

import datetime
import uuid

from .._runtime.model import Model
from .country import Country


class Region(
    Model,
    rename={
        "time_created": "timeCreated",
        "time_modified": "timeModified",
        "owner_id": "ownerId",
        "tenant_id": "tenantId",
        "tenant_name": "tenantName",
        "city_name": "cityName",
    },
):
    """A place where ICA stores and processes data."""

    id: uuid.UUID
    """Identifies the region."""
    time_created: datetime.datetime
    """When the region was created."""
    time_modified: datetime.datetime
    """When the region was last changed."""
    owner_id: uuid.UUID
    """User who owns the region."""
    tenant_id: uuid.UUID
    """Tenant the region belongs to."""
    tenant_name: str | None = None
    """Name of that tenant."""
    code: str
    """Region code, up to 255 characters. 1 to 255 characters."""
    country: Country
    city_name: str
    """City of the data centre. 1 to 255 characters."""
