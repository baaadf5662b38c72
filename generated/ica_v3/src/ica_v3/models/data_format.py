"""The DataFormat model."""

import datetime
import uuid

from .._runtime.model import Model


class DataFormat(
    Model,
    rename={
        "time_created": "timeCreated",
        "time_modified": "timeModified",
        "owner_id": "ownerId",
        "tenant_id": "tenantId",
        "tenant_name": "tenantName",
        "mime_type": "mimeType",
    },
):
    """A known file format."""

    id: uuid.UUID
    """Identifies the format."""
    time_created: datetime.datetime
    """When the format was created."""
    time_modified: datetime.datetime
    """When the format was last changed."""
    owner_id: uuid.UUID
    """User who owns the format."""
    tenant_id: uuid.UUID
    """Tenant the format belongs to."""
    tenant_name: str | None = None
    """Name of that tenant."""
    code: str
    """Format code, such as FASTQ or BAM. 1 to 255 characters."""
    description: str | None = None
    """What the format is for. 1 to 4000 characters."""
    mime_type: str | None = None
    """MIME type of files in this format. 1 to 255 characters."""
