"""The StorageConfiguration model."""

import datetime
import uuid
from typing import Literal, TypeAlias

from .._runtime.model import Model, OpenStr
from .region import Region

StorageConfigurationStatus: TypeAlias = OpenStr | Literal["INITIALIZING", "OK", "ERROR"]


class StorageConfiguration(
    Model,
    rename={
        "time_created": "timeCreated",
        "time_modified": "timeModified",
        "owner_id": "ownerId",
        "tenant_id": "tenantId",
        "tenant_name": "tenantName",
        "error_message": "errorMessage",
        "is_default": "isDefault",
    },
):
    """Storage that a customer runs and connects to ICA."""

    id: uuid.UUID
    """Identifies the configuration."""
    time_created: datetime.datetime
    """When the configuration was created."""
    time_modified: datetime.datetime
    """When the configuration was last changed."""
    owner_id: uuid.UUID
    """User who owns the configuration."""
    tenant_id: uuid.UUID
    """Tenant the configuration belongs to."""
    tenant_name: str | None = None
    """Name of that tenant."""
    name: str
    """Configuration name."""
    description: str | None = None
    """Remark, up to 1000 characters."""
    type: OpenStr | Literal["AWS_S3"]
    """Kind of storage."""
    status: StorageConfigurationStatus
    """Whether the storage is ready."""
    error_message: str | None = None
    """What failed while setting it up, up to 1000 characters."""
    region: Region
    is_default: bool
    """Whether new projects in the region get it."""
