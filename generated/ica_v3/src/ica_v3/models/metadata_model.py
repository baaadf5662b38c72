"""The MetadataModel model."""

import datetime
import uuid
from typing import Literal

from .._runtime.model import Model, OpenStr


class MetadataModel(
    Model,
    rename={
        "time_created": "timeCreated",
        "time_modified": "timeModified",
        "owner_id": "ownerId",
        "tenant_id": "tenantId",
        "tenant_name": "tenantName",
        "parent_model_id": "parentModelId",
    },
):
    """A set of metadata fields that samples can carry."""

    id: uuid.UUID
    """Identifies the metadata model."""
    time_created: datetime.datetime
    """When the metadata model was created."""
    time_modified: datetime.datetime
    """When the metadata model was last changed."""
    owner_id: uuid.UUID
    """User who owns the metadata model."""
    tenant_id: uuid.UUID
    """Tenant the metadata model belongs to."""
    tenant_name: str | None = None
    """Name of that tenant."""
    name: str
    """Name of the model, up to 255 characters. 1 to 255 characters."""
    description: str | None = None
    """What the model is for, up to 1000 characters."""
    state: OpenStr | Literal["DRAFT", "PUBLISHED"]
    """Whether the model is still a draft."""
    parent_model_id: uuid.UUID | None = None
    """Parent model, if there is one."""
